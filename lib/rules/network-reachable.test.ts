import { describe, expect, it, test } from "vitest";
import type { ReachableCollection, ReachableSubject } from "../bridges/reachable-subject.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import type { Resources } from "../inventory/inventory.ts";
import { absent, found } from "../inventory/lookup.ts";
import { cluster } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { vault, vaultDoorStory, vaultZone } from "../testing/key-vault.ts";
import { losingAll } from "../testing/lost-reading.ts";
import {
  anOutboundIp,
  aPrivateEndpoint,
  aPrivateLink,
  aPrivateRecord,
  aSubnet,
  connectedTo,
  homeNetwork,
  hubNetwork,
  leavingBy,
  openNetwork,
  peeredHome,
} from "../testing/network.ts";
import { aRedisFirewallRule, redisCache, redisStory } from "../testing/redis.ts";
import { networkReachable } from "./network-reachable.ts";

const approved = { endpointId: null, status: "Approved" };

function judge(network: Partial<NetworkAccess>, resourceCollection: ReachableCollection = "keyVaults") {
  const resource = found({ id: "/subscriptions/s/vaults/v", name: "v", network: { ...openNetwork, ...network } });
  return networkReachable.judge({
    resource,
    resourceCollection,
    firewallRules: absent(),
    surroundings: absent(),
  } as unknown as ReachableSubject)?.verdict;
}

const jointAt = (...story: Parameters<typeof vaultDoorStory>) =>
  jointOf(vaultDoorStory(...story), "key-vault", "network-reachable");

test("is intact while the public side is open", () => {
  expect(judge({})).toBe("intact");
  expect(judge({ publicNetworkAccess: null })).toBe("intact");
  expect(judge({ publicNetworkAccess: "enabled", defaultAction: "Allow" })).toBe("intact");
});

test("is broken when it is closed and no private endpoint was approved", () => {
  expect(judge({ publicNetworkAccess: "disabled" })).toBe("broken");
  expect(judge({ defaultAction: "Deny" })).toBe("broken");
  const story = redisStory({
    redisCaches: [{ ...redisCache, network: { ...openNetwork, publicNetworkAccess: "Disabled" } }],
  });
  const joint = jointOf(story, "redis", "network-reachable");
  expect(joint?.fix?.az).toContain(`--private-connection-resource-id ${redisCache.id} \\\n  --group-id redisCache`);
  expect(valuesOf(joint)).toEqual({ "public network access": "Disabled", "approved private endpoints": "0" });
});

test("is broken while the only private endpoint waits, and says how to approve it", () => {
  const joint = jointAt({
    publicNetworkAccess: "Disabled",
    privateEndpoints: [{ endpointId: null, status: "Pending" }],
  });
  expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("(Pending)") });
  expect(joint?.fix?.az).toContain("az network private-endpoint-connection approve");
});

test.each<[string, Partial<NetworkAccess>, ReachableCollection?]>([
  ["a perimeter", { publicNetworkAccess: "SecuredByPerimeter" }],
  ["a Redis cache in a subnet", { publicNetworkAccess: "Disabled", hasRules: true }, "redisCaches"],
  ["a vCore cluster, whose firewall rules are not read", {}, "mongoClusters"],
  ["a private endpoint, while the cluster's network is not known", { privateEndpoints: [approved] }],
  ["a closed service with a private endpoint", { publicNetworkAccess: "Disabled", privateEndpoints: [approved] }],
])("says unknown for %s", (_, network, collection) => {
  expect(judge(network, collection)).toBe("unknown");
});

test("needs no firewall rules to prove that a closed cache is closed, and nothing around an open service", () => {
  const redisCaches = [{ ...redisCache, network: { ...openNetwork, publicNetworkAccess: "Disabled" } }];
  const story = redisStory({ redisCaches }, { unread: [{ what: "redisFirewallRules" }] });
  expect(jointOf(story, "redis", "network-reachable")?.verdict).toBe("broken");
  expect(jointAt({}, {}, [{ what: "virtualNetworks" }])?.verdict).toBe("intact");
});

test("says unknown when the firewall rules of a cache could not be listed", () => {
  const unread = [{ what: "redisFirewallRules", scope: redisCache.id }] as const;
  expect(jointOf(redisStory({}, { unread }), "redis", "network-reachable")).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Cache/redis/firewallRules/read at ${redisCache.id}`,
  });
});

test("is not reached without the service", () => {
  expect(
    networkReachable.judge({ resource: absent(), resourceCollection: "keyVaults" } as unknown as ReachableSubject),
  ).toBeNull();
});

describe("a service that lets in listed addresses", () => {
  const outbound = anOutboundIp("203.0.113.7");
  const listing = (...ipRules: string[]) => ({ defaultAction: "Deny", hasRules: true, ipRules });

  it("is intact when the cluster's outbound address is in a listed range", () => {
    expect(jointAt(listing("203.0.113.0/29"), leavingBy(outbound))?.verdict).toBe("intact");
  });

  it("is broken when it is not, with both values and the command", () => {
    const joint = jointAt(listing("198.51.100.0/24"), leavingBy(outbound));
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toMatchObject({ "lets in": "198.51.100.0/24", "calls come from": "203.0.113.7" });
    expect(joint?.fix?.az).toContain("az keyvault network-rule add");
    expect(joint?.fix?.az).toContain("--ip-address 203.0.113.7");
  });

  it("is at risk when only one of two outbound addresses is let in", () => {
    const both = leavingBy(outbound, anOutboundIp("203.0.113.9", "second"));
    expect(jointAt(listing("203.0.113.7"), both)?.verdict).toBe("at-risk");
  });

  it.each<[string, Partial<Resources>]>([
    ["calls leave through a firewall", { managedClusters: [withNetwork({ outboundType: "userDefinedRouting" })] }],
    ["the cluster has an HTTP proxy", { managedClusters: [withNetwork({ hasHttpProxy: true })] }],
    ["a subnet has routes of its own", { virtualNetworks: [withSubnet({ hasRouteTable: true })] }],
    ["a subnet has a NAT gateway of its own", { virtualNetworks: [withSubnet({ hasNatGateway: true })] }],
    ["the cluster names no outbound address", { managedClusters: [withNetwork({ outboundIpIds: [] })] }],
  ])("says unknown when %s", (_, change) => {
    expect(jointAt(listing("198.51.100.0/24"), { ...leavingBy(outbound), ...change })?.verdict).toBe("unknown");
  });

  it("says unknown when a rule cannot be compared, or the addresses could not be read", () => {
    expect(jointAt(listing("2001:db8::/32"), leavingBy(outbound))?.verdict).toBe("unknown");
    const story = losingAll(vaultDoorStory(listing("198.51.100.0/24"), leavingBy(outbound)), "publicIpAddresses");
    expect(jointOf(story, "key-vault", "network-reachable")).toMatchObject({
      verdict: "unknown",
      missing: expect.stringContaining("publicIPAddresses/read"),
    });
  });

  it("is intact when all subnets are listed and have the service endpoint, unknown when they do not fit", () => {
    const nodes = homeNetwork.subnets.map(({ id }) => ({ subnetId: id }));
    const door = { defaultAction: "Deny", hasRules: true, subnetRules: nodes };
    const withEndpoint = {
      ...leavingBy(outbound),
      virtualNetworks: [withSubnet({ serviceEndpoints: ["Microsoft.KeyVault"] })],
    };
    expect(jointAt(door, withEndpoint)?.verdict).toBe("intact");
    expect(jointAt(door, leavingBy(outbound))?.verdict).toBe("unknown");
    expect(jointAt(listing("203.0.113.7"), withEndpoint)?.verdict).toBe("unknown");
  });

  it("compares the firewall rules of a Redis cache from first to last address", () => {
    const joint = (start: string, end: string) =>
      jointOf(
        redisStory({ ...leavingBy(outbound), redisFirewallRules: [aRedisFirewallRule("aks", start, end)] }),
        "redis",
        "network-reachable",
      );
    expect(joint("203.0.113.0", "203.0.113.255")?.verdict).toBe("intact");
    expect(joint("203.0.113.8", "203.0.113.255")).toMatchObject({ verdict: "broken" });
    expect(joint("203.0.113.8", "203.0.113.8")?.fix?.az).toContain("az redis firewall-rules create");
  });

  function withNetwork(over: Partial<typeof cluster.network>) {
    const network = { ...cluster.network, outboundIpIds: [outbound.id], ...over };
    return { ...cluster, network };
  }
  function withSubnet(over: Partial<ReturnType<typeof aSubnet>>) {
    return { ...homeNetwork, subnets: homeNetwork.subnets.map((subnet) => ({ ...subnet, ...over })) };
  }
});

describe("a service with a private endpoint", () => {
  const endpoint = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4"] });
  const hubEndpoint = aPrivateEndpoint(hubNetwork, { addresses: ["10.1.0.4"] });
  const closed = { publicNetworkAccess: "Disabled", privateEndpoints: [connectedTo(endpoint)] };
  const inHub = { publicNetworkAccess: "Disabled", privateEndpoints: [connectedTo(hubEndpoint)] };
  const around: Partial<Resources> = {
    privateEndpoints: [endpoint, hubEndpoint],
    privateDnsZones: [vaultZone],
    privateDnsLinks: [aPrivateLink(vaultZone)],
    privateDnsRecords: [aPrivateRecord(vaultZone, "kv-shop", "10.225.0.4")],
  };
  const hubAround = {
    ...around,
    privateDnsRecords: [aPrivateRecord(vaultZone, "kv-shop", "10.1.0.4")],
    virtualNetworks: [homeNetwork, hubNetwork],
  };

  it("is intact when the name leads to an endpoint in the cluster's network or in a peered one", () => {
    expect(jointAt(closed, around)?.verdict).toBe("intact");
    expect(jointAt(inHub, { ...hubAround, virtualNetworks: [peeredHome, hubNetwork] })?.verdict).toBe("intact");
  });

  it("is intact when the endpoint keeps its address to itself and the record points into its subnet", () => {
    const silent = { ...around, privateEndpoints: [{ ...endpoint, addresses: [] }] };
    expect(jointAt(closed, silent)?.verdict).toBe("intact");
    const outside = [aPrivateRecord(vaultZone, "kv-shop", "10.226.0.4")];
    expect(jointAt(closed, { ...silent, privateDnsRecords: outside })?.verdict).toBe("unknown");
  });

  it("is broken when the linked zone has no record, even where the public side is open", () => {
    for (const door of [closed, { privateEndpoints: [connectedTo(endpoint)] }]) {
      const joint = jointAt(door, { ...around, privateDnsRecords: [] });
      expect(joint?.verdict).toBe("broken");
      expect(valuesOf(joint)).toMatchObject({ record: null, "linked network": homeNetwork.id });
      expect(joint?.fix?.az).toContain(`--private-dns-zone ${vaultZone.id}`);
    }
  });

  it("takes a wildcard for a record, and a link that falls back for a public answer", () => {
    const wildcard = [aPrivateRecord(vaultZone, "*", "10.225.0.4")];
    expect(jointAt(closed, { ...around, privateDnsRecords: wildcard })?.verdict).toBe("intact");
    const fallback = {
      ...around,
      privateDnsRecords: [],
      privateDnsLinks: [aPrivateLink(vaultZone, { fallsBackToPublic: true })],
    };
    expect(jointAt({ privateEndpoints: [connectedTo(endpoint)] }, fallback)?.verdict).toBe("intact");
    expect(jointAt(closed, fallback)?.verdict).toBe("broken");
  });

  it("is broken when the record leads to an endpoint that was rejected, or into a network without a way there", () => {
    const rejected = { ...closed, privateEndpoints: [connectedTo(endpoint, "Rejected"), connectedTo(hubEndpoint)] };
    expect(jointAt(rejected, around)).toMatchObject({
      verdict: "broken",
      message: expect.stringContaining("Rejected"),
    });
    expect(jointAt(inHub, hubAround)).toMatchObject({
      verdict: "broken",
      message: expect.stringContaining("peered with nothing"),
    });
  });

  it.each<[string, Partial<Resources>]>([
    [
      "the cluster's network is peered with others only",
      { virtualNetworks: [{ ...homeNetwork, peerings: [{ remoteNetworkId: "/x", state: "Connected" }] }, hubNetwork] },
    ],
    [
      "the cluster's network has a gateway",
      {
        virtualNetworks: [
          {
            ...homeNetwork,
            subnets: [...homeNetwork.subnets, aSubnet(homeNetwork.id, "GatewaySubnet", "10.225.1.0/27")],
          },
          hubNetwork,
        ],
      },
    ],
    [
      "the peering is not connected",
      {
        virtualNetworks: [
          { ...peeredHome, peerings: [{ remoteNetworkId: hubNetwork.id, state: "Disconnected" }] },
          hubNetwork,
        ],
      },
    ],
  ])("says unknown when %s", (_, change) => {
    expect(jointAt(inHub, { ...hubAround, ...change })?.verdict).toBe("unknown");
  });

  it.each<[string, Partial<Resources>]>([
    ["the network asks name servers of its own", { virtualNetworks: [{ ...homeNetwork, dnsServers: ["10.0.0.4"] }] }],
    ["there is a DNS forwarding ruleset", { dnsForwardingRulesets: [{ id: `${vault.id}/../r`, name: "r" }] }],
    [
      "CoreDNS has settings of its own",
      {
        configMaps: [
          {
            cluster: "harbour",
            namespace: "kube-system",
            name: "coredns-custom",
            uid: "u",
            owners: [],
            settingsChangedAt: null,
            keys: ["corp.server"],
            hosts: [],
          },
        ],
      },
    ],
    ["no zone that is read is linked", { privateDnsLinks: [] }],
    ["the link is not ready", { privateDnsLinks: [aPrivateLink(vaultZone, { state: "InProgress" })] }],
  ])("says unknown when %s", (_, change) => {
    expect(jointAt(closed, { ...around, privateDnsRecords: [], ...change })?.verdict).toBe("unknown");
  });

  it("is intact for an open public side that no zone hides, also where the network asks Azure by its address", () => {
    const open = { privateEndpoints: [connectedTo(endpoint)] };
    expect(jointAt(open, { ...around, privateDnsZones: [], privateDnsLinks: [] })?.verdict).toBe("intact");
    expect(
      jointAt(closed, { ...around, virtualNetworks: [{ ...homeNetwork, dnsServers: ["168.63.129.16"] }] })?.verdict,
    ).toBe("intact");
  });

  it.each([
    "virtualNetworks",
    "privateDnsZones",
    "privateDnsLinks",
    "dnsForwardingRulesets",
    "privateEndpoints",
  ] as const)("says unknown, and names the permission, without %s", (what) => {
    const joint = jointOf(losingAll(vaultDoorStory(closed, around), what), "key-vault", "network-reachable");
    expect(joint).toMatchObject({ verdict: "unknown", missing: expect.stringContaining("Microsoft.Network/") });
  });
});

import { expect, test } from "vitest";
import {
  parseNamed,
  parsePrivateDnsLink,
  parsePrivateDnsRecord,
  parsePrivateEndpoint,
  parsePublicIpAddress,
  parseVirtualNetwork,
} from "./parse-network.ts";

const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet";

test("a virtual network is read with its name servers, subnets and peerings", () => {
  const subnet = {
    id: `${id}/subnets/nodes`,
    properties: {
      addressPrefixes: ["10.0.0.0/24"],
      serviceEndpoints: [{ service: "Microsoft.KeyVault", locations: ["*"] }],
      routeTable: { id: "/rt" },
    },
  };
  const peering = { id: `${id}/peer`, properties: { remoteVirtualNetwork: { id: "/hub" }, peeringState: "Connected" } };
  const properties = {
    dhcpOptions: { dnsServers: ["10.0.0.4"] },
    subnets: [subnet],
    virtualNetworkPeerings: [peering],
  };
  expect(parseVirtualNetwork({ id, name: "vnet", properties })).toEqual({
    id,
    name: "vnet",
    dnsServers: ["10.0.0.4"],
    subnets: [
      {
        id: subnet.id,
        name: "nodes",
        addressPrefixes: ["10.0.0.0/24"],
        serviceEndpoints: ["Microsoft.KeyVault"],
        hasRouteTable: true,
        hasNatGateway: false,
      },
    ],
    peerings: [{ remoteNetworkId: "/hub", state: "Connected" }],
  });
  expect(parseVirtualNetwork({ id, properties: {} })).toMatchObject({ dnsServers: [], subnets: [], peerings: [] });
});

test("a private endpoint is read with its subnet and the addresses that it states", () => {
  const properties = {
    subnet: { id: "/net/subnets/e" },
    privateLinkServiceConnections: [{ properties: { groupIds: ["vault"] } }],
    manualPrivateLinkServiceConnections: [{ properties: { groupIds: ["vault", "Sql"] } }],
    customDnsConfigs: [{ fqdn: "kv.vault.azure.net", ipAddresses: ["10.0.0.5"] }],
    ipConfigurations: [{ properties: { privateIPAddress: "10.0.0.6" } }],
  };
  expect(parsePrivateEndpoint({ id: "/pe", name: "pe", properties })).toEqual({
    id: "/pe",
    name: "pe",
    subnetId: "/net/subnets/e",
    groupIds: ["vault", "Sql"],
    addresses: ["10.0.0.5", "10.0.0.6"],
  });
});

test("links and records of a private DNS zone are read with their zone, and nothing but addresses of a record", () => {
  const link = { virtualNetwork: { id }, resolutionPolicy: "NxDomainRedirect", virtualNetworkLinkState: "Completed" };
  expect(parsePrivateDnsLink({ id: "/z/l", name: "l", properties: link }, "/z")).toEqual({
    id: "/z/l",
    name: "l",
    zoneId: "/z",
    networkId: id,
    fallsBackToPublic: true,
    state: "Completed",
  });
  const record = { ttl: 10, metadata: { note: "planted-secret" }, aRecords: [{ ipv4Address: "10.0.0.5" }] };
  expect(parsePrivateDnsRecord({ id: "/z/A/kv", name: "kv", properties: record }, "/z")).toEqual({
    id: "/z/A/kv",
    name: "kv",
    zoneId: "/z",
    addresses: ["10.0.0.5"],
  });
});

test("public addresses may not have been given out yet, and of some resources only the name counts", () => {
  expect(parsePublicIpAddress({ id: "/ip", name: "ip", properties: {} })).toEqual({
    id: "/ip",
    name: "ip",
    address: null,
  });
  expect(parseNamed({ id: "/z", name: "privatelink.azconfig.io", properties: { numberOfRecordSets: 3 } })).toEqual({
    id: "/z",
    name: "privatelink.azconfig.io",
  });
});

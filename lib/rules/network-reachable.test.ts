import { expect, test } from "vitest";
import type { ReachableCollection, ReachableSubject } from "../bridges/reachable-subject.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import { absent, found } from "../inventory/lookup.ts";
import { openNetwork } from "../testing/network.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aRedisFirewallRule, redisCache, redisStory } from "../testing/redis.ts";
import { networkReachable } from "./network-reachable.ts";

function judge(network: Partial<NetworkAccess>, resourceCollection: ReachableCollection = "keyVaults") {
  const resource = found({ id: "/subscriptions/s/vaults/v", name: "v", network: { ...openNetwork, ...network } });
  return networkReachable.judge({
    resource,
    resourceCollection,
    firewallRules: absent(),
  } as unknown as ReachableSubject)?.verdict;
}

test("is intact while the public side is open", () => {
  expect(judge({})).toBe("intact");
  expect(judge({ publicNetworkAccess: null })).toBe("intact");
  expect(judge({ publicNetworkAccess: "enabled", defaultAction: "Allow", approvedPrivateEndpoints: 1 })).toBe("intact");
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

test.each<[string, Partial<NetworkAccess>]>([
  ["a private endpoint of a closed service", { publicNetworkAccess: "Disabled", approvedPrivateEndpoints: 1 }],
  ["a private endpoint beside a denying default", { defaultAction: "Deny", approvedPrivateEndpoints: 1 }],
  ["listed networks", { hasRules: true, defaultAction: "Deny" }],
  ["a perimeter", { publicNetworkAccess: "SecuredByPerimeter" }],
  ["a private endpoint and no word on the public side", { publicNetworkAccess: null, approvedPrivateEndpoints: 1 }],
])("says unknown for %s", (_, network) => {
  expect(judge(network)).toBe("unknown");
});

test("says unknown for a Redis cache in a subnet, even where its public switch is off", () => {
  expect(judge({ publicNetworkAccess: "Disabled", hasRules: true }, "redisCaches")).toBe("unknown");
  expect(judge({ publicNetworkAccess: "Disabled", hasRules: true }, "cosmosAccounts")).toBe("broken");
});

test("says unknown for a vCore cluster, whose firewall rules are not read", () => {
  expect(judge({}, "mongoClusters")).toBe("unknown");
});

test("says unknown for a Redis cache with firewall rules, and names them", () => {
  const joint = jointOf(
    redisStory({ redisFirewallRules: [aRedisFirewallRule("office")] }),
    "redis",
    "network-reachable",
  );
  expect(joint).toMatchObject({
    verdict: "unknown",
    message: "redis-shop accepts listed networks only. Whether this cluster is among them is not known.",
  });
  expect(valuesOf(joint)).toMatchObject({ "firewall rule": "office" });
});

test("is intact for a Redis cache without firewall rules, unknown when they could not be listed", () => {
  expect(jointOf(redisStory(), "redis", "network-reachable")).toMatchObject({
    verdict: "intact",
    message: "The public side of redis-shop is open. Not read: NetworkPolicies, egress firewalls.",
  });
  const unread = [{ what: "redisFirewallRules", scope: redisCache.id }] as const;
  expect(jointOf(redisStory({}, { unread }), "redis", "network-reachable")).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Cache/redis/firewallRules/read at ${redisCache.id}`,
  });
});

test("needs no firewall rules to prove that a closed cache is closed", () => {
  const redisCaches = [{ ...redisCache, network: { ...openNetwork, publicNetworkAccess: "Disabled" } }];
  const story = redisStory({ redisCaches }, { unread: [{ what: "redisFirewallRules" }] });
  expect(jointOf(story, "redis", "network-reachable")?.verdict).toBe("broken");
});

test("is not reached without the service", () => {
  expect(
    networkReachable.judge({ resource: absent(), resourceCollection: "keyVaults" } as unknown as ReachableSubject),
  ).toBeNull();
});

import { anOutboundIp, leavingBy } from "../../network.ts";
import { aRedisFirewallRule, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const outbound = leavingBy(anOutboundIp("203.0.113.7"));
const office = aRedisFirewallRule("office", "198.51.100.1", "198.51.100.9");

export const firewallRulesWithoutTheCluster = defineFailureMode({
  code: "R-11",
  title: "The firewall rules of the cache leave out the address that the cluster's calls come from",
  kind: "redis",
  rule: "network-reachable",
  fails: {
    inventory: redisStory({ ...outbound, redisFirewallRules: [office] }),
    verdict: "broken",
    values: { "lets in": "198.51.100.1 to 198.51.100.9 (office)", "calls come from": "203.0.113.7" },
  },
  mended: {
    inventory: redisStory({ ...outbound, redisFirewallRules: [office, aRedisFirewallRule("aks", "203.0.113.7")] }),
  },
  unread: { what: "redisFirewallRules" },
  twin: {
    title: "the address lies between the first and the last of a rule",
    inventory: redisStory({
      ...outbound,
      redisFirewallRules: [aRedisFirewallRule("all", "203.0.112.0", "203.0.114.0")],
    }),
  },
});

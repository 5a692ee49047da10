import { aNetworkPolicy, lettingOut, nameServers, onPort } from "../../network-policy.ts";
import { redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const denyByDefault = aNetworkPolicy({ egress: [nameServers] });
const https = aNetworkPolicy({ name: "allow-https", egress: [lettingOut(onPort(443))] });

export const egressDeniedByDefault = defineFailureMode({
  code: "R-11",
  title: "The namespace denies egress by default, and no policy lets the pods out to the cache's port",
  kind: "redis",
  rule: "network-policies-allow",
  fails: {
    inventory: redisStory({ networkPolicies: [denyByDefault, https] }),
    // Whether and how policies are enforced is not read.
    verdict: "at-risk",
    values: { "lets out": "anywhere it names on 443" },
  },
  mended: {
    inventory: redisStory({
      networkPolicies: [denyByDefault, aNetworkPolicy({ name: "redis", egress: [lettingOut(onPort(6380))] })],
    }),
  },
  unread: { what: "networkPolicies" },
  twin: {
    title: "the policy that denies selects other pods",
    inventory: redisStory({ networkPolicies: [{ ...denyByDefault, matchLabels: { app: "batch" } }] }),
  },
});

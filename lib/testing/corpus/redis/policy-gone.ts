import { aRedisAssignment, aRedisPolicy, dataContributor, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const redisAccessPolicyAssignments = [aRedisAssignment({ accessPolicyName: "workers" })];

export const policyGone = defineFailureMode({
  code: "R-05",
  title: "The policy that is assigned was deleted or renamed",
  kind: "redis",
  rule: "redis-access-policy-allows",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments }),
    verdict: "broken",
    values: { "assigned policy": "workers" },
  },
  mended: {
    inventory: redisStory({
      redisAccessPolicyAssignments,
      redisAccessPolicies: [dataContributor, aRedisPolicy("workers", "+@all allkeys")],
    }),
  },
  unread: { what: "redisAccessPolicies" },
  twin: {
    title: "the assignment spells the policy's name in another case",
    inventory: redisStory({
      redisAccessPolicyAssignments: [aRedisAssignment({ accessPolicyName: "data contributor" })],
    }),
  },
});

import { aRedisAssignment, redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const failed = aRedisAssignment({ provisioningState: "Failed" });

export const assignmentFailed = defineFailureMode({
  code: "R-03",
  title: "The assignment of the access policy failed, and is listed all the same",
  kind: "redis",
  rule: "redis-access-policy-assigned",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments: [failed] }),
    verdict: "broken",
    values: { "provisioning state": "Failed" },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisAccessPolicyAssignments" },
  twin: {
    title: "another assignment of the identity was made",
    inventory: redisStory({
      redisAccessPolicyAssignments: [
        { ...failed, id: `${redisCache.id}/accessPolicyAssignments/failed`, name: "failed" },
        aRedisAssignment(),
      ],
    }),
  },
});

export const assignmentBeingMade = defineFailureMode({
  code: "R-03",
  title: "The assignment of the access policy is still being made",
  kind: "redis",
  rule: "redis-access-policy-assigned",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments: [aRedisAssignment({ provisioningState: "Updating" })] }),
    verdict: "settling",
    values: { "provisioning state": "Updating" },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisAccessPolicyAssignments" },
  twin: {
    title: "ARM left the state out, as older api-versions do",
    inventory: redisStory({ redisAccessPolicyAssignments: [aRedisAssignment({ provisioningState: null })] }),
  },
});

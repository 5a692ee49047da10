import { managedIdentity } from "../../identity-story.ts";
import { aRedisAssignment, redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const formerId = "0d0d0d0d-0000-4000-8000-0000000000d9";
const former = aRedisAssignment({ objectId: formerId });

export const assignedToFormerIdentity = defineFailureMode({
  code: "R-02",
  title: "The access policy is assigned to the object id that the identity had before it was made anew",
  kind: "redis",
  rule: "redis-access-policy-assigned",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments: [former] }),
    verdict: "broken",
    values: { expected: managedIdentity.principalId, found: formerId },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisAccessPolicyAssignments" },
  twin: {
    title: "what the former identity left behind stands beside the assignment of the new one",
    inventory: redisStory({
      redisAccessPolicyAssignments: [
        { ...former, id: `${redisCache.id}/accessPolicyAssignments/former`, name: "former" },
        aRedisAssignment(),
      ],
    }),
  },
});

import { managedIdentity } from "../../identity-story.ts";
import { aRedisAssignment, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const { clientId, principalId } = managedIdentity;

export const assignedToClientId = defineFailureMode({
  code: "R-02",
  title: "The access policy is assigned to the identity's client id",
  kind: "redis",
  rule: "redis-access-policy-assigned",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments: [aRedisAssignment({ objectId: clientId })] }),
    verdict: "broken",
    values: { expected: principalId, found: clientId },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisAccessPolicyAssignments" },
  twin: {
    title: "the object id is assigned too, in capitals",
    inventory: redisStory({
      redisAccessPolicyAssignments: [
        aRedisAssignment({ objectId: clientId, id: "/wrong", name: "wrong" }),
        aRedisAssignment({ objectId: principalId.toUpperCase() }),
      ],
    }),
  },
});

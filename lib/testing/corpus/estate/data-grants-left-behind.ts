import { aRole, anAssignment } from "../../access-story.ts";
import { aRedisAssignment, redisStory } from "../../redis.ts";
import { group } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const former = "0e0e0e0e-0000-4000-8000-0000000000e1";
const leftBehind = aRedisAssignment({ id: `${aRedisAssignment().id}-old`, name: "checkout-old", objectId: former });
const reader = aRole("acdd72a7", "Reader", { actions: ["*/read"] });

export const dataGrantsLeftBehind = defineFailureMode({
  code: "E-04",
  title: "An access policy of a cache is assigned to an object id that nothing which was read has",
  kind: "finding",
  rule: "data-grant-orphaned",
  fails: {
    inventory: redisStory({ redisAccessPolicyAssignments: [aRedisAssignment(), leftBehind] }),
    verdict: "finding",
    values: { "access policy assignment": former },
  },
  mended: { inventory: redisStory() },
  unread: { what: "userAssignedIdentities" },
  twin: {
    title: "a role assignment tells that the object id is a group's",
    inventory: redisStory({
      redisAccessPolicyAssignments: [aRedisAssignment(), leftBehind],
      roleDefinitions: [reader],
      roleAssignments: [anAssignment(reader, group, { principalId: former.toUpperCase(), principalType: "Group" })],
    }),
  },
});

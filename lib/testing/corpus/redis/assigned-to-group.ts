import { aRole, anAssignment } from "../../access-story.ts";
import { group, managedIdentity } from "../../identity-story.ts";
import { aManagedAssignment, managedRedisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const groupId = "99999999-0000-4000-8000-000000000000";
const toGroup = aManagedAssignment({ objectId: groupId });
const reader = aRole("acdd72a7", "Reader", { actions: ["*/read"] });
const known = {
  roleDefinitions: [reader],
  roleAssignments: [anAssignment(reader, group, { principalId: groupId, principalType: "Group" })],
};

export const assignedToGroup = defineFailureMode({
  code: "R-10",
  title: "Access to Azure Managed Redis is assigned to a group, which it does not support",
  kind: "redis",
  rule: "redis-access-policy-assigned",
  fails: {
    inventory: managedRedisStory({ ...known, redisEnterpriseAssignments: [toGroup] }),
    verdict: "broken",
    values: { expected: managedIdentity.principalId, found: groupId },
  },
  mended: { inventory: managedRedisStory(known) },
  unread: { what: "redisEnterpriseAssignments" },
  twin: {
    title: "the group's assignment stands beside the identity's own",
    inventory: managedRedisStory({
      ...known,
      redisEnterpriseAssignments: [{ ...toGroup, id: `${toGroup.id}-group`, name: "group" }, aManagedAssignment()],
    }),
  },
});

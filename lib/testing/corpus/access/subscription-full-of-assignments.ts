import { aRole, anAssignment } from "../../access-story.ts";
import { group, identityStory } from "../../identity-story.ts";
import { inventoryOf } from "../../inventory-of.ts";
import { defineFailureMode } from "../failure-mode.ts";

const role = aRole("acdd72a7", "Reader", { actions: ["*/read"] });
const above = "/providers/Microsoft.Management/managementGroups/mg-shop";

function story(count: number, inherited = 0) {
  const assignments = (length: number, scope: string) =>
    Array.from({ length }, (_, at) => {
      const name = `assignment-${at}`;
      const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
      return anAssignment(role, scope, { id, name, principalId: `group-${at}`, principalType: "Group" });
    });
  const roleAssignments = [...assignments(count, group), ...assignments(inherited, above)];
  return inventoryOf({ ...identityStory().resources, roleDefinitions: [role], roleAssignments });
}

export const subscriptionFullOfAssignments = defineFailureMode({
  code: "X-08",
  title: "A subscription is nearly full of role assignments",
  kind: "finding",
  rule: "role-assignments-near-limit",
  fails: { inventory: story(3600), verdict: "finding", values: { "role assignments": "3600" } },
  mended: { inventory: story(100) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "most of them are inherited from a management group, which do not count",
    inventory: story(3599, 800),
  },
});

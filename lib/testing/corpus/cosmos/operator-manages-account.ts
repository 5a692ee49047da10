import { aRole, anAssignment } from "../../access-story.ts";
import { aDataAssignment, cosmosOperator, cosmosStory, mongoAccount } from "../../cosmos.ts";
import { defineFailureMode } from "../failure-mode.ts";

const cosmosRoleAssignments = [aDataAssignment("00000000-0000-0000-0000-000000000004")];
const reader = aRole("acdd72a7", "Reader", { actions: ["*/read"] });

export const operatorManagesAccount = defineFailureMode({
  code: "C-09",
  title: "A worker's identity may change and delete the account that it only reads and writes data in",
  kind: "finding",
  rule: "role-grants-too-much",
  fails: {
    inventory: cosmosStory({ cosmosRoleAssignments }),
    verdict: "finding",
    values: { role: cosmosOperator.roleName, scope: mongoAccount.id },
  },
  mended: { inventory: cosmosStory({ cosmosRoleAssignments, roleAssignments: [] }) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "it holds Reader on the account, which changes nothing",
    inventory: cosmosStory({
      cosmosRoleAssignments,
      roleDefinitions: [reader],
      roleAssignments: [anAssignment(reader, mongoAccount.id)],
    }),
  },
});

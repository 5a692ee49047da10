import { aRole, anAssignment } from "../../access-story.ts";
import { group, identityStory, subscription } from "../../identity-story.ts";
import type { RoleDefinition } from "../../../inventory/azure/role-definition.ts";
import { inventoryOf } from "../../inventory-of.ts";
import { defineFailureMode } from "../failure-mode.ts";

const secretsUser = aRole("4633458b", "Key Vault Secrets User", {
  dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
});
const reader = aRole("acdd72a7", "Reader", { actions: ["*/read"] });
const administrator = aRole("18d7d88d", "User Access Administrator", {
  actions: ["*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"],
});

const story = (role: RoleDefinition, scope: string) =>
  inventoryOf({ ...identityStory().resources, roleDefinitions: [role], roleAssignments: [anAssignment(role, scope)] });

export const roleForAWholeSubscription = defineFailureMode({
  code: "X-10",
  title: "The identity of a workload holds a role for a whole subscription",
  kind: "finding",
  rule: "grant-too-wide",
  fails: {
    inventory: story(secretsUser, subscription.id),
    verdict: "finding",
    values: { role: "Key Vault Secrets User", scope: subscription.id },
  },
  mended: { inventory: story(secretsUser, `${group}/providers/Microsoft.KeyVault/vaults/kv`) },
  unread: { what: "roleDefinitions" },
  twin: { title: "the role only lets it see how things are set up", inventory: story(reader, subscription.id) },
});

export const workloadMayAssignRoles = defineFailureMode({
  code: "X-10",
  title: "The identity of a workload may assign roles, to itself too",
  kind: "finding",
  rule: "grant-too-wide",
  fails: {
    inventory: story(administrator, group),
    verdict: "finding",
    values: { role: "User Access Administrator", scope: group },
  },
  mended: { inventory: story(reader, group) },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the permission stands under a condition, which may narrow it down",
    inventory: story(
      {
        ...administrator,
        permissions: administrator.permissions.map((each) => ({ ...each, condition: "@Request[…]" })),
      },
      group,
    ),
  },
});

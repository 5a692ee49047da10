import { aRole, anAssignment } from "../../access-story.ts";
import { identityStory, subscription } from "../../identity-story.ts";
import type { RoleDefinition } from "../../../inventory/azure/role-definition.ts";
import { inventoryOf } from "../../inventory-of.ts";
import { defineFailureMode } from "../failure-mode.ts";

const readerObjectId = "0D0D0D0D-0000-4000-8000-00000000000E";
const accountContributor = aRole("17d1049b", "Storage Account Contributor", {
  actions: ["Microsoft.Authorization/*/read", "Microsoft.Storage/storageAccounts/*"],
});
const reader = aRole("acdd72a7", "Reader", { actions: ["*/read"] });
/** What the role seems to allow is taken away within it. */
const custom = aRole("cccc0001", "Looks wide", {
  actions: ["*/read", "Microsoft.Cache/*"],
  notActions: ["Microsoft.Cache/*"],
});

function story(...roles: readonly RoleDefinition[]) {
  const roleAssignments = roles.map((role) =>
    anAssignment(role, subscription.id, { principalId: readerObjectId.toLowerCase() }),
  );
  const inventory = inventoryOf({ ...identityStory().resources, roleDefinitions: roles, roleAssignments });
  return { ...inventory, readerObjectId };
}

export const readerMayFetchKeys = defineFailureMode({
  code: "E-02",
  title: "The account that reads Azure for the dashboard may change things and fetch keys",
  kind: "finding",
  rule: "reader-holds-too-much",
  fails: {
    inventory: story(reader, accountContributor),
    verdict: "finding",
    values: {
      role: "Storage Account Contributor",
      scope: subscription.id,
      allows: "Microsoft.Storage/storageAccounts/*",
    },
  },
  mended: { inventory: story(reader) },
  unread: { what: "roleDefinitions" },
  twin: { title: "its role takes back within itself what it allows beyond reading", inventory: story(reader, custom) },
});

import { aRole, anAssignment } from "../../access-story.ts";
import { group, identityStory, managedIdentity } from "../../identity-story.ts";
import { inventoryOf } from "../../inventory-of.ts";
import { defineFailureMode } from "../failure-mode.ts";

const role = aRole("4633458b", "Key Vault Secrets User", {
  dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
});
const former = "0e0e0e0e-0000-4000-8000-0000000000e1";
const story = (principalId: string, principalType: string | null = "ServicePrincipal") =>
  inventoryOf({
    ...identityStory().resources,
    roleDefinitions: [role],
    roleAssignments: [
      anAssignment(role, `${group}/providers/Microsoft.KeyVault/vaults/kv`, { principalId, principalType }),
    ],
  });

export const roleAssignmentsLeftBehind = defineFailureMode({
  code: "E-03",
  title: "A role assignment belongs to an object id that nothing which was read has",
  kind: "finding",
  rule: "role-assignment-orphaned",
  fails: {
    inventory: story(former),
    verdict: "finding",
    values: {
      "role assignment": `Key Vault Secrets User for ${former} at ${group}/providers/Microsoft.KeyVault/vaults/kv`,
    },
  },
  mended: { inventory: story(managedIdentity.principalId.toUpperCase()) },
  unread: { what: "userAssignedIdentities" },
  twin: { title: "the object id is a person's", inventory: story(former, "User") },
});

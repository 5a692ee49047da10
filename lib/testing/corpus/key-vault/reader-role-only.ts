import { anAssignment, aRole } from "../../access-story.ts";
import { externalStory, secretsUser, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const reader = aRole("21090545", "Key Vault Reader", {
  actions: ["Microsoft.KeyVault/vaults/*/read"],
  dataActions: ["Microsoft.KeyVault/vaults/*/read", "Microsoft.KeyVault/vaults/secrets/readMetadata/action"],
});
const roleDefinitions = [reader, secretsUser];
const readsTheVault = anAssignment(reader, vault.id);

export const readerRoleOnly = defineFailureMode({
  code: "K-03",
  title: "The identity is Key Vault Reader, which sees that a secret exists and not what it is",
  kind: "key-vault",
  rule: "key-vault-get-permitted",
  fails: {
    inventory: externalStory({ roleDefinitions, roleAssignments: [readsTheVault] }),
    verdict: "broken",
    values: { expected: "Microsoft.KeyVault/vaults/secrets/getSecret/action", found: "Key Vault Reader" },
  },
  mended: { inventory: externalStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "it is Key Vault Reader too, beside the role that counts",
    inventory: externalStory({
      roleDefinitions,
      roleAssignments: [readsTheVault, anAssignment(secretsUser, vault.id)],
    }),
  },
});

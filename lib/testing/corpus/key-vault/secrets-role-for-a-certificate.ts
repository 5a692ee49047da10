import { anAssignment, aRole } from "../../access-story.ts";
import { classStory, secretClass, secretsUser, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const certificateUser = aRole("db79e9a7", "Key Vault Certificate User", {
  dataActions: [
    "Microsoft.KeyVault/vaults/certificates/read",
    "Microsoft.KeyVault/vaults/secrets/getSecret/action",
    "Microsoft.KeyVault/vaults/keys/read",
  ],
});
const fetching = (type: "cert" | "secret") => ({
  ...secretClass,
  objects: [{ name: "db-password", type, alias: null }],
});

export const secretsRoleForACertificate = defineFailureMode({
  code: "K-03",
  title: "The class fetches an object of type cert, and the identity may read secrets only",
  kind: "key-vault",
  rule: "key-vault-get-permitted",
  fails: {
    inventory: classStory({ secretProviderClasses: [fetching("cert")] }),
    verdict: "broken",
    values: { expected: "Microsoft.KeyVault/vaults/certificates/read", found: "Key Vault Secrets User" },
  },
  mended: {
    inventory: classStory({
      secretProviderClasses: [fetching("cert")],
      roleDefinitions: [certificateUser, secretsUser],
      roleAssignments: [anAssignment(certificateUser, vault.id)],
    }),
  },
  unread: { what: "roleDefinitions" },
  twin: {
    title: "the certificate is fetched as a secret, with its key",
    inventory: classStory({ secretProviderClasses: [fetching("secret")] }),
  },
});

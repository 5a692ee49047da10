import { anAssignment, aRole } from "../../access-story.ts";
import { externalSecret, externalStory, secretsUser, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const certificates = aRole("db79e9a7", "Key Vault Certificate User", {
  dataActions: ["Microsoft.KeyVault/vaults/certificates/read", "Microsoft.KeyVault/vaults/secrets/getSecret/action"],
});
const ofCertificates = aRole("c0ffee01", "Certificate Reader", {
  dataActions: ["Microsoft.KeyVault/vaults/certificates/read"],
});
const fetching = { ...externalSecret, objects: [{ name: "tls", type: "cert" as const, alias: null }] };
const withRole = (role: typeof certificates) =>
  externalStory({
    externalSecrets: [fetching],
    roleDefinitions: [role],
    roleAssignments: [anAssignment(role, vault.id)],
  });

export const certificateOfAnExternalSecret = defineFailureMode({
  code: "K-03",
  title: "The ExternalSecret fetches a certificate, and the identity may read secrets only",
  kind: "key-vault",
  rule: "key-vault-get-permitted",
  fails: {
    inventory: withRole(secretsUser),
    verdict: "broken",
    values: { expected: "Microsoft.KeyVault/vaults/certificates/read", found: "Key Vault Secrets User" },
  },
  mended: { inventory: withRole(certificates) },
  unread: { what: "roleDefinitions" },
  twin: { title: "it may read certificates and no secrets, and fetches none", inventory: withRole(ofCertificates) },
});

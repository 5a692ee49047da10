import { anAssignment } from "../../access-story.ts";
import { dataReader, provider, settingsIdentity, settingsStory, store } from "../../app-configuration.ts";
import { secretsUser, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofProvider = { principalId: settingsIdentity.principalId };
const readsStore = anAssignment(dataReader, store.id, ofProvider);
const readsVault = anAssignment(secretsUser, vault.id, ofProvider);
const { auth } = provider;
const vaultReferences = { auth, vaults: [{ host: vault.host, auth }] };
const withRoles = (roleAssignments: (typeof readsStore)[], phase: string, references = vaultReferences) =>
  settingsStory({
    keyVaults: [vault],
    roleDefinitions: [dataReader, secretsUser],
    roleAssignments,
    appConfigurationProviders: [{ ...provider, phase, vaultReferences: references }],
  });

export const vaultOfTheReferencesClosed = defineFailureMode({
  code: "A-11",
  title: "The provider may read the store, and not the vault that its key-values refer to",
  kind: "app-configuration",
  rule: "vault-references-readable",
  fails: {
    inventory: withRoles([readsStore], "UpdateFailed"),
    verdict: "broken",
    values: { expected: "Microsoft.KeyVault/vaults/secrets/getSecret/action", found: null },
  },
  mended: { inventory: withRoles([readsStore, readsVault], "Complete") },
  unread: { what: "keyVaults" },
  twin: {
    title: "the vaults are not named, and a sync has completed",
    inventory: withRoles([readsStore], "Complete", { auth, vaults: [] }),
  },
});

import { expect, test } from "vitest";
import type { ProviderVaultReferences } from "../inventory/kubernetes/app-configuration-provider.ts";
import { anAssignment } from "../testing/access-story.ts";
import { dataReader, provider, settingsIdentity, settingsStory, store } from "../testing/app-configuration.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aPolicy, secretsUser, vault } from "../testing/key-vault.ts";

const rule = "vault-references-readable";
const asAccount = { kind: "service-account", serviceAccountName: "sa-settings" } as const;
const ofProvider = { principalId: settingsIdentity.principalId };
const readsStore = anAssignment(dataReader, store.id, ofProvider);
const readsVault = anAssignment(secretsUser, vault.id, ofProvider);
const named: ProviderVaultReferences = { auth: asAccount, vaults: [{ host: vault.host, auth: asAccount }] };
const judge = (
  vaultReferences: ProviderVaultReferences | null,
  resources: Parameters<typeof settingsStory>[0] = {},
  phase = "Failed",
  unread: Parameters<typeof settingsStory>[2] = [],
) =>
  jointOf(
    settingsStory(
      {
        appConfigurationProviders: [{ ...provider, phase, vaultReferences }],
        keyVaults: [vault],
        roleDefinitions: [dataReader, secretsUser],
        roleAssignments: [readsStore, readsVault],
        ...resources,
      },
      undefined,
      unread,
    ),
    "app-configuration",
    rule,
  );

test("is intact when the identity of the references may read every vault that is named", () => {
  expect(judge(named)?.verdict).toBe("intact");
});

test("is broken when it may read the store only, and grants the vault", () => {
  const joint = judge(named, { roleAssignments: [readsStore] });
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)["expected"]).toBe("Microsoft.KeyVault/vaults/secrets/getSecret/action");
  expect(joint?.fix?.az).toContain("4633458b-17de-408a-b874-0445c86b69e6");
});

test("asks the access policies of a vault that listens to them", () => {
  const keyVaults = [{ ...vault, usesRbac: false }];
  expect(judge(named, { keyVaults })?.verdict).toBe("broken");
  const accessPolicies = [aPolicy({ objectId: settingsIdentity.principalId })];
  expect(judge(named, { keyVaults: [{ ...vault, usesRbac: false, accessPolicies }] })?.verdict).toBe("intact");
});

test("is broken when no credential trusts the account that is named for the vault", () => {
  const other = { kind: "service-account", serviceAccountName: "sa-checkout" } as const;
  const joint = judge({ auth: asAccount, vaults: [{ host: vault.host, auth: other }] }, { federatedCredentials: [] });
  expect(joint?.verdict).toBe("broken");
  expect(joint?.message).toContain("id-checkout has no federated credential at all");
});

test("says unknown where no vault is named, unless a sync has proved it", () => {
  const unnamed = { auth: asAccount, vaults: [] };
  expect(judge(unnamed)).toMatchObject({
    verdict: "unknown",
    missing: "spec.secret.auth.keyVaults[].uri of the provider, or a sync that completes",
  });
  expect(judge(unnamed, {}, "Complete")?.verdict).toBe("intact");
});

test("says nothing of a provider that follows no references", () => {
  expect(judge(null)).toBeUndefined();
});

test("says unknown when the role assignments could not be listed", () => {
  expect(judge(named, { roleAssignments: [] }, "Failed", [{ what: "roleAssignments" }])?.verdict).toBe("unknown");
});

import { expect, test } from "vitest";
import { anEnv } from "../testing/data-story.ts";
import { managedIdentity } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { classStory, externalStory, orphanStory, secretClass, secretStore, vault } from "../testing/key-vault.ts";

const rule = "key-vault-tenant-matches";
const other = "0b0b0b0b-0000-4000-8000-0000000000ff";

test("is intact when the vault, the identity and the class name one tenant, without regard to case", () => {
  const secretProviderClasses = [{ ...secretClass, tenantId: managedIdentity.tenantId.toUpperCase() }];
  expect(jointOf(classStory({ secretProviderClasses }), "key-vault", rule)?.verdict).toBe("intact");
});

test("is broken when the vault takes tokens of another tenant", () => {
  const joint = jointOf(classStory({ keyVaults: [{ ...vault, tenantId: other }] }), "key-vault", rule);
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)).toEqual({ expected: managedIdentity.tenantId, found: other });
  expect(joint?.fix?.az).toContain(`--set properties.tenantId=${managedIdentity.tenantId}`);
});

test("is broken when the class or the store asks for the token in another tenant", () => {
  const ofClass = classStory({ secretProviderClasses: [{ ...secretClass, tenantId: other }] });
  const ofStore = externalStory({ secretStores: [{ ...secretStore, tenantId: other }] });
  expect(jointOf(ofClass, "key-vault", rule)?.message).toContain("SecretProviderClass from-vault asks for the token");
  expect(jointOf(ofClass, "key-vault", rule)?.fix?.kubectl).toContain("spec.parameters.tenantID");
  expect(jointOf(ofStore, "key-vault", rule)?.fix?.kubectl).toContain("spec.provider.azurekv.tenantId");
});

test("does not count the tenant of a class or a store that signs in as an identity of the nodes, which is not asked for", () => {
  const ofNodes = { mode: "vm-managed-identity", userAssignedClientId: managedIdentity.clientId } as const;
  const ofClass = classStory({ secretProviderClasses: [{ ...secretClass, ...ofNodes, tenantId: other }] });
  const store = { ...secretStore, authType: "ManagedIdentity", identityId: managedIdentity.clientId } as const;
  const ofStore = externalStory({ secretStores: [{ ...store, tenantId: other }] });
  expect(jointOf(ofClass, "key-vault", rule)?.verdict).toBe("intact");
  expect(jointOf(ofStore, "key-vault", rule)?.verdict).toBe("intact");
});

test("takes no name of a tenant for another tenant", () => {
  const secretProviderClasses = [{ ...secretClass, tenantId: "shop.onmicrosoft.com" }];
  expect(jointOf(classStory({ secretProviderClasses }), "key-vault", rule)?.verdict).toBe("intact");
});

test("asks the workload's own identity where it calls the vault itself", () => {
  const env = [anEnv("VAULT_URL", "https://kv-shop.vault.azure.net/")];
  const story = orphanStory({ keyVaults: [{ ...vault, tenantId: other }] }, { container: { env } });
  expect(jointOf(story, "key-vault", rule)?.verdict).toBe("broken");
});

test("says nothing while the identity is not known", () => {
  const story = classStory({ userAssignedIdentities: [] }, {}, [{ what: "userAssignedIdentities" }]);
  expect(jointOf(story, "key-vault", rule)).toBeUndefined();
});

import { expect, test } from "vitest";
import type { SecretProviderClass } from "../inventory/kubernetes/secret-provider-class.ts";
import type { SecretStore } from "../inventory/kubernetes/external-secret.ts";
import { credential, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { classStory, externalSecret, externalStory, mounted, secretClass, secretStore } from "../testing/key-vault.ts";

const rule = "secret-producer-identity";
const judge = (...given: Parameters<typeof classStory>) => jointOf(classStory(...given), "key-vault", rule);
const judgeStore = (...given: Parameters<typeof externalStory>) => jointOf(externalStory(...given), "key-vault", rule);
const inMode = (over: Partial<SecretProviderClass>, isMounted = false) =>
  judge({
    secretProviderClasses: [{ ...secretClass, ...over }],
    secretProviderClassPodStatuses: isMounted ? [mounted] : [],
    federatedCredentials: [],
  });

test("is intact when a credential names the mounting pod's ServiceAccount", () => {
  expect(judge()).toMatchObject({
    verdict: "intact",
    message:
      "SecretProviderClass from-vault signs in as id-checkout, whose credential checkout trusts ServiceAccount shop/sa-checkout.",
  });
});

test("needs neither the pod label nor the annotation", () => {
  expect(judge({ serviceAccounts: [{ ...serviceAccount, annotations: {} }], webhooks: [] })?.verdict).toBe("intact");
});

test("is broken when the credential names another ServiceAccount", () => {
  const joint = judge({ federatedCredentials: [{ ...credential, subject: "system:serviceaccount:shop:default" }] });
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)).toEqual({
    expected: "system:serviceaccount:shop:sa-checkout",
    found: "system:serviceaccount:shop:default",
  });
});

test("says unknown when the credentials could not be listed", () => {
  expect(judge({ federatedCredentials: [] }, {}, [{ what: "federatedCredentials" }])?.verdict).toBe("unknown");
});

test("never misses a credential where none is needed", () => {
  const { clientId } = managedIdentity;
  expect(inMode({ mode: "token-proxy" })?.verdict).toBe("unknown");
  expect(inMode({ mode: "token-proxy" }, true)?.verdict).toBe("intact");
  expect(inMode({ mode: "vm-managed-identity", clientId: null, userAssignedClientId: clientId })?.verdict).toBe(
    "unknown",
  );
  expect(inMode({ mode: "vm-managed-identity", clientId: null, userAssignedClientId: clientId }, true)?.verdict).toBe(
    "intact",
  );
  expect(inMode({ mode: "vm-managed-identity", clientId: null })?.verdict).toBe("unknown");
});

test("says unknown for pod identity and for a service principal", () => {
  expect(inMode({ mode: "pod-identity", clientId: null }, true)?.verdict).toBe("unknown");
  expect(inMode({ mode: "service-principal", clientId: null }, true)?.verdict).toBe("unknown");
});

test("asks for the account that the store names, in the ExternalSecret's namespace", () => {
  expect(judgeStore()?.verdict).toBe("intact");
  const clusterWide: SecretStore = { ...secretStore, kind: "ClusterSecretStore", namespace: "" };
  const resources = {
    externalSecrets: [{ ...externalSecret, store: { kind: "ClusterSecretStore" as const, name: "vault" } }],
    secretStores: [],
  };
  expect(judgeStore({ ...resources, clusterSecretStores: [clusterWide] })?.verdict).toBe("intact");
  const elsewhere = { ...clusterWide, serviceAccount: { name: "sa-checkout", namespace: "secrets" } };
  expect(judgeStore({ ...resources, clusterSecretStores: [elsewhere] })?.message).toContain(
    "ServiceAccount secrets/sa-checkout, which does not exist",
  );
});

test("says unknown for a store without an account, until its ExternalSecret has proved it", () => {
  const stores = { secretStores: [{ ...secretStore, serviceAccount: null }] };
  expect(judgeStore({ ...stores, externalSecrets: [{ ...externalSecret, ready: null }] })?.verdict).toBe("unknown");
  expect(judgeStore(stores)?.verdict).toBe("intact");
});

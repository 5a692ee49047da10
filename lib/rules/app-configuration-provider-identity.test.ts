import { describe, expect, test } from "vitest";
import type { ProviderAuth } from "../inventory/kubernetes/app-configuration-provider.ts";
import {
  provider,
  settingsAccount,
  settingsCredential,
  settingsIdentity,
  settingsStory,
  store,
} from "../testing/app-configuration.ts";
import { cluster, credential, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { aSwitch, withController, type ControllerChanges } from "../testing/provider-controller.ts";

const rule = "app-configuration-provider-identity";
const [readsSettingsDeployment] = settingsStory().resources.deployments;
const judge = (...given: Parameters<typeof settingsStory>) =>
  jointOf(settingsStory(...given), "app-configuration", rule);
const signingInBy = (auth: ProviderAuth, phase = "Failed") =>
  judge({ appConfigurationProviders: [{ ...provider, auth, phase }] });

test("is intact when a credential names the provider's ServiceAccount", () => {
  const joint = judge();
  expect(joint).toMatchObject({
    verdict: "intact",
    message:
      "Provider settings-provider signs in as id-settings, whose credential settings trusts ServiceAccount shop/sa-settings.",
  });
  expect(valuesOf(joint)).toEqual({
    expected: "system:serviceaccount:shop:sa-settings",
    found: "system:serviceaccount:shop:sa-settings",
  });
});

test("is broken when the credential names another ServiceAccount, and shows the nearest", () => {
  const joint = judge({
    federatedCredentials: [credential, { ...settingsCredential, subject: "system:serviceaccount:shop:sa-setting" }],
  });
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)).toEqual({
    expected: "system:serviceaccount:shop:sa-settings",
    found: "system:serviceaccount:shop:sa-setting",
  });
  expect(joint?.fix?.az).toContain("--subject system:serviceaccount:shop:sa-settings");
});

test("tells a foreign issuer and a foreign audience from a foreign subject", () => {
  const issuer = judge({ federatedCredentials: [{ ...settingsCredential, issuer: `${settingsCredential.issuer}x` }] });
  const audience = judge({ federatedCredentials: [{ ...settingsCredential, audiences: ["api://other"] }] });
  const none = judge({ federatedCredentials: [] });
  expect([issuer, audience, none].map((joint) => joint?.message.match(/AADSTS\d+/)?.[0])).toEqual([
    "AADSTS700211",
    "AADSTS700212",
    "AADSTS70025",
  ]);
});

test("is broken when the ServiceAccount is missing, and when it carries no client id", () => {
  expect(judge({ serviceAccounts: [serviceAccount] })?.message).toContain("which does not exist");
  expect(judge({ serviceAccounts: [{ ...settingsAccount, annotations: {} }] })?.verdict).toBe("broken");
});

test("is broken when the annotation holds the object id", () => {
  const annotations = { "azure.workload.identity/client-id": settingsIdentity.principalId };
  const joint = judge({ serviceAccounts: [{ ...settingsAccount, annotations }] });
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)).toEqual({ expected: settingsIdentity.clientId, found: settingsIdentity.principalId });
});

test("says unknown for a client id that belongs to no identity that was read", () => {
  expect(judge({ userAssignedIdentities: [managedIdentity] })?.verdict).toBe("unknown");
});

test("says unknown when the credentials could not be listed", () => {
  const joint = judge({ federatedCredentials: [] }, undefined, [
    { what: "federatedCredentials", scope: settingsIdentity.id },
  ]);
  expect(joint?.verdict).toBe("unknown");
  expect(joint?.missing).toContain("federatedIdentityCredentials/read");
});

test("says unknown while the cluster's issuer is not known, and broken when it is off", () => {
  expect(judge({ managedClusters: [] })?.verdict).toBe("unknown");
  expect(judge({ managedClusters: [{ ...cluster, oidcIssuer: { enabled: false, issuerUrl: null } }] })?.verdict).toBe(
    "broken",
  );
});

test("says unknown for sign-ins that cannot be read, until a sync has proved them", () => {
  const ways: readonly ProviderAuth[] = [
    { kind: "system-assigned" },
    { kind: "managed-identity", clientId: settingsIdentity.clientId },
    { kind: "controller", clientId: settingsIdentity.clientId },
    { kind: "controller", clientId: null },
    { kind: "service-principal" },
  ];
  expect(ways.map((auth) => signingInBy(auth)?.verdict)).toEqual(ways.map(() => "unknown"));
  expect(ways.map((auth) => signingInBy(auth, "Complete")?.verdict)).toEqual(ways.map(() => "intact"));
});

test("judges the role of a managed identity by its client id, without a credential", () => {
  const auth = { kind: "managed-identity", clientId: settingsIdentity.clientId.toUpperCase() } as const;
  const story = settingsStory({ appConfigurationProviders: [{ ...provider, auth }], federatedCredentials: [] });
  expect(bridgeOf(story, "app-configuration")).toMatchObject({ verdict: "intact" });
  expect(jointOf(story, "app-configuration", "app-configuration-data-role")?.verdict).toBe("intact");
});

describe("with a controller that is known", () => {
  const asController = { kind: "controller", clientId: settingsIdentity.clientId } as const;
  const label = { "azure.workload.identity/use": "true" };
  const judgeWith = (auth: ProviderAuth, changes: ControllerChanges, more: Parameters<typeof settingsStory>[0] = {}) =>
    judge({
      appConfigurationProviders: [{ ...provider, auth, phase: "Failed", lastSyncTime: null }],
      ...withController(readsSettingsDeployment, changes),
      ...more,
    });
  const ofController = {
    ...settingsCredential,
    subject: "system:serviceaccount:azappconfig-system:az-appconfig-k8s-provider",
  };
  const federatedCredentials = [credential, ofController];

  test("compares the credential with the controller's ServiceAccount where the provider signs in as it does", () => {
    const account = { ...settingsAccount, namespace: "azappconfig-system", name: "az-appconfig-k8s-provider" };
    const serviceAccounts = [serviceAccount, account];
    const given = { labels: label };
    expect(judgeWith(asController, given, { federatedCredentials, serviceAccounts })?.verdict).toBe("intact");
    const joint = judgeWith(asController, given, { serviceAccounts });
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)["expected"]).toBe(ofController.subject);
  });

  test("is broken where the controller forbids that, in each of its spellings", () => {
    const spellings = [
      aSwitch("WORKLOAD_IDENTITY_GLOBAL_SERVICE_ACCOUNT_ENABLED", "false"),
      aSwitch("WORKLOAD_IDENTITY_ENABLE_GLOBAL_SERVICE_ACCOUNT", "false"),
      aSwitch("WORKLOAD_IDENTITY_DISABLE_GLOBAL_SERVICE_ACCOUNT", "true"),
    ];
    const messages = spellings.map((env) => judgeWith(asController, { labels: label, env: [env] })?.message);
    for (const message of messages) expect(message).toContain("does not allow it");
    const allowed = [aSwitch("WORKLOAD_IDENTITY_GLOBAL_SERVICE_ACCOUNT_ENABLED", "true")];
    expect(judgeWith(asController, { labels: label, env: allowed }, { federatedCredentials })?.message).not.toContain(
      "does not allow",
    );
  });

  test("is broken where its pods hold no token, for want of the label", () => {
    expect(judgeWith(asController, {}, { federatedCredentials })?.message).toContain("no token file specified");
  });

  test("is broken where neither the account nor the controller knows the tenant", () => {
    const own = { kind: "service-account", serviceAccountName: "sa-settings" } as const;
    expect(judgeWith(own, {})?.message).toContain("does not know the tenant");
    expect(judgeWith(own, { labels: label })?.verdict).toBe("intact");
    const hasSynced = { appConfigurationProviders: [{ ...provider, auth: own, phase: "UpdateFailed" }] };
    expect(judgeWith(own, {}, hasSynced)?.verdict).toBe("intact");
    expect(judgeWith(own, { env: [aSwitch("AZURE_TENANT_ID", "t")] })?.verdict).toBe("intact");
    const annotations = { ...settingsAccount.annotations, "azure.workload.identity/tenant-id": "t" };
    expect(
      judgeWith(own, {}, { serviceAccounts: [serviceAccount, { ...settingsAccount, annotations }] })?.verdict,
    ).toBe("intact");
  });

  test("says unknown when its pods could not be listed", () => {
    const appConfigurationProviders = [{ ...provider, auth: asController, phase: "Failed" }];
    const more = withController(readsSettingsDeployment, {});
    const joint = judge({ appConfigurationProviders, ...more, pods: [] }, undefined, [{ what: "pods" }]);
    expect(joint?.verdict).toBe("unknown");
  });
});

test("takes the identity of the kubelets for one that every node has", () => {
  const aks = { ...cluster, kubeletClientId: settingsIdentity.clientId.toUpperCase() };
  const auth = { kind: "managed-identity", clientId: settingsIdentity.clientId } as const;
  const appConfigurationProviders = [{ ...provider, auth, phase: "Failed" }];
  expect(judge({ appConfigurationProviders, managedClusters: [aks] })?.verdict).toBe("intact");
});

test("is broken when the metadata service is closed to pods and the provider failed, not while it works", () => {
  const managedClusters = [{ ...cluster, isMetadataClosedToPods: true }];
  const judgePhase = (phase: string) =>
    judge({ appConfigurationProviders: [{ ...provider, auth: { kind: "system-assigned" }, phase }], managedClusters });
  expect(judgePhase("Failed")?.verdict).toBe("broken");
  expect(judgePhase("Complete")?.verdict).toBe("intact");
});

test("is broken with a connection string when the provider failed and no store takes one", () => {
  const auth = { kind: "connection-string" } as const;
  const judgeStores = (...given: (typeof store)[]) =>
    judge({
      appConfigurationProviders: [{ ...provider, auth, storeHost: null, phase: "Failed" }],
      appConfigurationStores: given,
    });
  expect(judgeStores(store)?.verdict).toBe("broken");
  expect(judgeStores(store, { ...store, id: `${store.id}-2`, localAuthDisabled: false })?.verdict).toBe("unknown");
  expect(judgeStores()?.verdict).toBe("unknown");
});

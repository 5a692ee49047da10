import { expect, test } from "vitest";
import type { ProviderAuth } from "../inventory/kubernetes/app-configuration-provider.ts";
import {
  provider,
  settingsAccount,
  settingsCredential,
  settingsIdentity,
  settingsStory,
} from "../testing/app-configuration.ts";
import { cluster, credential, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "app-configuration-provider-identity";
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
    { kind: "secret" },
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

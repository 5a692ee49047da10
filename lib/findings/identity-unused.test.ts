import { describe, expect, it } from "vitest";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { credential, identityStory, issuerUrl } from "../testing/identity-story.ts";
import { losingAll } from "../testing/lost-reading.ts";

const rule = "identity-unused";
const gone = { ...credential, subject: "system:serviceaccount:shop:sa-gone" };
const story = (...credentials: readonly Partial<FederatedCredential>[]) =>
  identityStory({ credentials: credentials.map((over, at) => ({ ...gone, id: `${gone.id}-${at}`, ...over })) });
const find = (...credentials: readonly Partial<FederatedCredential>[]) => findingsOf(story(...credentials), rule);

describe(rule, () => {
  it("points at an identity whose every credential is for a ServiceAccount that does not exist", () => {
    const [finding] = find({}, { subject: "system:serviceaccount:former:sa-checkout" });
    expect(finding).toMatchObject({
      severity: "info",
      evidence: [{ value: gone.subject }, { path: "properties.subject" }],
    });
    expect(finding?.fix.az).toContain("az identity delete");
    expect(finding?.message).toContain("is not read");
  });

  it.each<[string, Partial<FederatedCredential>]>([
    ["a ServiceAccount that exists", { subject: credential.subject }],
    ["GitHub", { issuer: "https://token.actions.githubusercontent.com" }],
    ["a cluster that is not read", { issuer: issuerUrl.replace("c1c1c1c1", "c2c2c2c2") }],
    ["identity bindings", { issuer: issuerUrl.replace("northeurope.oic", "ib.oic"), name: "aks-identity-binding" }],
    ["an expression", { subject: null }],
    ["a release to come, made a week ago", { changedAt: "2029-12-26T00:00:00Z" }],
  ])("says nothing while one of them is for %s", (_, over) => {
    expect(find({}, over)).toEqual([]);
  });

  it("says nothing of an identity without credentials, which virtual machines may have attached", () => {
    expect(findingsOf(identityStory({ credentials: [] }), rule)).toEqual([]);
  });

  it("says nothing while ServiceAccounts or credentials were not read in full", () => {
    for (const what of ["serviceAccounts", "federatedCredentials", "managedClusters"] as const)
      expect(findingsOf(losingAll(story({}), what), rule)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { tenantOfAksIssuer } from "../inventory/azure/aks-issuer.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { credential, identityStory, issuerUrl } from "../testing/identity-story.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { losingAll } from "../testing/lost-reading.ts";

const rule = "federated-credential-of-dead-cluster";
const former = issuerUrl.replace("c1c1c1c1", "c2c2c2c2");
const story = (...issuers: readonly string[]) =>
  identityStory({
    credentials: issuers.map((issuer, at) => ({ ...credential, id: `${credential.id}-${at}`, name: `c${at}`, issuer })),
  });

describe(rule, () => {
  it("points at credentials for a cluster of this tenant that nobody has, as information only", () => {
    const [finding] = findingsOf(story(issuerUrl, former, former), rule);
    expect(finding).toMatchObject({ severity: "info", message: expect.stringContaining("2 federated credentials") });
    expect(valuesOf(finding)).toEqual({ issuer: former });
    expect(finding?.fix.az).toContain("--identity-name id-checkout --name c1");
  });

  it.each([
    ["GitHub", "https://token.actions.githubusercontent.com"],
    ["another tenant", former.replace("0b0b0b0b", "0f0f0f0f")],
    ["identity bindings", former.replace("northeurope.oic", "ib.oic")],
    ["a live cluster", issuerUrl],
    ["a live cluster, misspelt", issuerUrl.toUpperCase().replace("HTTPS", "https").replace(/\/$/, "")],
  ])("says nothing of credentials for %s", (_, issuer) => {
    expect(findingsOf(story(issuer), rule)).toEqual([]);
  });

  it("says nothing while a listing of clusters or of subscriptions is missing", () => {
    for (const what of ["managedClusters", "subscriptions"] as const)
      expect(findingsOf(losingAll(story(former), what), rule)).toEqual([]);
  });
});

describe("the issuer of an AKS cluster", () => {
  it("is told by its shape, with or without the slash", () => {
    expect(tenantOfAksIssuer(issuerUrl)).toBe("0b0b0b0b-0000-4000-8000-000000000001");
    expect(tenantOfAksIssuer(issuerUrl.replace(/\/$/, ""))).toBe("0b0b0b0b-0000-4000-8000-000000000001");
    expect(tenantOfAksIssuer("https://oidc.eks.eu-west-1.amazonaws.com/id/A")).toBeUndefined();
  });
});

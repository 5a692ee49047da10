import { describe, expect, it } from "vitest";
import { cluster, identityStory, issuerUrl, subscription } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "oidc-issuer-enabled";

describe(rule, () => {
  it("is intact when the cluster publishes an issuer", () => {
    const joint = jointOf(identityStory(), "identity", rule);
    expect(joint?.verdict).toBe("intact");
    expect(valuesOf(joint)).toEqual({ issuer: issuerUrl });
  });

  it("is broken when the issuer is off", () => {
    const off = { ...cluster, oidcIssuer: { enabled: false, issuerUrl: null } };
    const joint = jointOf(identityStory({ cluster: off }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.fix?.az).toBe(
      "az aks update --subscription 0a0a0a0a-0000-4000-8000-000000000001 --resource-group rg-shop --name aks-shop --enable-oidc-issuer",
    );
  });

  it("says settling, or unknown, where the issuer is on without a URL, or has one without being on", () => {
    const half = (enabled: boolean, url: string | null, provisioningState: string) => {
      const oidcIssuer = { enabled, issuerUrl: url };
      return jointOf(identityStory({ cluster: { ...cluster, oidcIssuer, provisioningState } }), "identity", rule);
    };
    expect(half(true, null, "Updating")?.verdict).toBe("settling");
    expect(half(true, null, "Succeeded")?.verdict).toBe("unknown");
    expect(half(false, issuerUrl, "Succeeded")?.verdict).toBe("unknown");
    expect(half(false, null, "Updating")?.verdict).toBe("broken");
  });

  it("says unknown when the clusters of the subscription could not be read", () => {
    const unread = [{ what: "managedClusters" as const }];
    const story = identityStory({ unread });
    const joint = jointOf({ ...story, resources: { ...story.resources, managedClusters: [] } }, "identity", rule);
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.missing).toBe(`Microsoft.ContainerService/managedClusters/read at ${subscription.id}`);
  });

  it("does not call a cluster that is not in Azure broken", () => {
    const story = identityStory();
    const joint = jointOf({ ...story, resources: { ...story.resources, managedClusters: [] } }, "identity", rule);
    expect(joint?.verdict).toBe("unknown");
  });
});

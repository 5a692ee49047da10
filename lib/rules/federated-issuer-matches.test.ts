import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cluster, credential, identityStory, issuerUrl } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "federated-issuer-matches";
const issued = (issuer: string) => ({ credentials: [{ ...credential, issuer }] });
const otherCluster = issuerUrl.replace("c1c1c1c1", "c2c2c2c2");

describe(rule, () => {
  it("is intact when a credential for this subject trusts the cluster's issuer", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when only the slash at the end is missing", () => {
    const joint = jointOf(identityStory(issued(issuerUrl.slice(0, -1))), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain("lacks the slash at the end");
    expect(joint?.fix?.az).toMatch(/federated-credential update .*--name checkout /s);
    expect(valuesOf(joint)).toEqual({ expected: issuerUrl, found: issuerUrl.slice(0, -1) });
  });

  it.each([
    [`${issuerUrl}/`, "ends in two slashes"],
    [`${issuerUrl} `, "has blanks around it"],
    [issuerUrl.toUpperCase(), "differs by upper and lower case only"],
    [issuerUrl.replace("northeurope", "NorthEurope").slice(0, -1), "differs by slashes and upper and lower case only"],
    [otherCluster, "is another cluster's, or this one's before it was created anew"],
    [issuerUrl.replace("northeurope", "westeurope"), "is a cluster's of another region, tenant or time"],
    ["https://oidc.prod-aks.azure.com/c1c1c1c1-0000-4000-8000-000000000001/", "is a cluster's of another region"],
    ["https://ib.oic.prod-aks.azure.com/t/c", "is that of an AKS identity binding"],
    ["https://kubernetes.default.svc.cluster.local", "is the issuer inside any cluster"],
    ["https://token.actions.githubusercontent.com", "is no AKS cluster's"],
    ["no address", "is no AKS cluster's"],
  ])("tells %j for what it is", (issuer, says) => {
    const joint = jointOf(identityStory(issued(issuer)), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain(says);
  });

  it("names the cluster whose issuer it is, when that was read", () => {
    const other = {
      ...cluster,
      id: `${cluster.id}-2`,
      name: "aks-other",
      oidcIssuer: { enabled: true, issuerUrl: otherCluster },
    };
    const story = identityStory({ ...issued(otherCluster), more: { managedClusters: [other] } });
    expect(jointOf(story, "identity", rule)?.message).toContain("is the issuer of aks-other, another cluster");
    expect(jointOf(story, "identity", rule)?.fix?.az).toContain("federated-credential create");
  });

  it("takes nothing but the issuer itself, whichever character differs", () => {
    fc.assert(
      fc.property(fc.nat(issuerUrl.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const issuer = issuerUrl.slice(0, at) + character + issuerUrl.slice(at + 1);
        const joint = jointOf(identityStory(issued(issuer)), "identity", rule);
        expect(joint?.verdict).toBe(issuer === issuerUrl ? "intact" : "broken");
      }),
    );
  });

  it("is broken when the case differs", () => {
    expect(jointOf(identityStory(issued(issuerUrl.toUpperCase())), "identity", rule)?.verdict).toBe("broken");
  });

  it("is broken, and the root cause, when the right subject trusts another cluster, even beside a credential of this one", () => {
    const credentials = [
      { ...credential, name: "old", issuer: otherCluster },
      { ...credential, name: "neighbour", subject: "system:serviceaccount:shop:sa-cart" },
    ];
    expect(bridgeOf(identityStory({ credentials }), "identity")).toMatchObject({ verdict: "broken", rootCause: rule });
  });

  it("says unknown when the credentials or the cluster could not be read", () => {
    expect(jointOf(identityStory({ unread: [{ what: "federatedCredentials" }] }), "identity", rule)?.verdict).toBe(
      "unknown",
    );
  });

  it("does not mind further credentials for other clusters", () => {
    const credentials = [{ ...credential, name: "elsewhere", issuer: otherCluster }, credential];
    expect(bridgeOf(identityStory({ credentials }), "identity")?.verdict).toBe("intact");
  });
});

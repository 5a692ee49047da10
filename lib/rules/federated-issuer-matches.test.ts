import { describe, expect, it } from "vitest";
import { credential, identityStory, issuerUrl } from "../testing/identity-story.ts";
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
    expect(joint?.message).toContain("spelling");
    expect(valuesOf(joint)).toEqual({ expected: issuerUrl, found: issuerUrl.slice(0, -1) });
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

import { describe, expect, it } from "vitest";
import { credential, identityStory, pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "federated-audience-matches";
const accepting = (...audiences: string[]) => ({ credentials: [{ ...credential, audiences }] });

describe(rule, () => {
  it("is intact when the credential accepts the token's audience", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when the credential accepts another audience, such as a sovereign cloud's", () => {
    const joint = jointOf(identityStory(accepting("api://AzureADTokenExchangeChina")), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({
      expected: "api://AzureADTokenExchange",
      found: "api://AzureADTokenExchangeChina",
    });
    expect(joint?.fix?.az).toContain("credential update");
    expect(joint?.fix?.az).toContain("--name checkout ");
  });

  it("is broken when the case differs", () => {
    expect(jointOf(identityStory(accepting("api://azureadtokenexchange")), "identity", rule)?.verdict).toBe("broken");
  });

  it("compares with what is projected into the pods, not with a habit", () => {
    const custom = { ...pod, identity: pod.identity && { ...pod.identity, audience: "api://custom" } };
    expect(jointOf(identityStory({ ...accepting("api://custom"), pods: [custom] }), "identity", rule)?.verdict).toBe(
      "intact",
    );
  });

  it("says unknown when the pods could not be read, since the webhook may project another audience", () => {
    expect(jointOf(identityStory({ unread: [{ what: "pods" }] }), "identity", rule)?.verdict).toBe("unknown");
    const other = { ...accepting("api://custom"), pods: [], unread: [{ what: "pods" as const }] };
    expect(jointOf(identityStory(other), "identity", rule)?.verdict).toBe("unknown");
  });

  it("does not call another audience wrong while no pod shows which one is projected", () => {
    expect(jointOf(identityStory({ ...accepting("api://custom"), pods: [] }), "identity", rule)?.verdict).toBe(
      "unknown",
    );
    expect(jointOf(identityStory({ pods: [] }), "identity", rule)?.verdict).toBe("intact");
  });

  it("says unknown when the credentials could not be listed", () => {
    expect(jointOf(identityStory({ unread: [{ what: "federatedCredentials" }] }), "identity", rule)?.verdict).toBe(
      "unknown",
    );
  });

  it("does not judge credentials that are for another subject", () => {
    const credentials = [{ ...credential, subject: "system:serviceaccount:shop:sa-cart", audiences: ["api://other"] }];
    expect(jointOf(identityStory({ credentials }), "identity", rule)).toBeUndefined();
  });
});

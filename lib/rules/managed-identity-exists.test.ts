import { describe, expect, it } from "vitest";
import { identityStory, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "managed-identity-exists";

describe(rule, () => {
  it("is intact when an identity has the client id", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("says unknown when no identity has it, because it may be an app registration or out of sight", () => {
    const joint = jointOf(identityStory({ identities: [] }), "identity", rule);
    expect(joint?.verdict).toBe("unknown");
    expect(bridgeOf(identityStory({ identities: [] }), "identity")?.verdict).toBe("unknown");
  });

  it("says unknown when the identities could not be listed, and which permission is missing", () => {
    const joint = jointOf(
      identityStory({ identities: [], unread: [{ what: "userAssignedIdentities" }] }),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.missing).toContain("Microsoft.ManagedIdentity/userAssignedIdentities/read at /subscriptions/");
  });

  it("takes the identity with the client id, not the one with the expected name", () => {
    const recreated = {
      ...managedIdentity,
      id: `${managedIdentity.id}-2`,
      clientId: "0c0c0c0c-0000-4000-8000-0000000000c2",
    };
    expect(jointOf(identityStory({ identities: [recreated] }), "identity", rule)?.verdict).toBe("unknown");
  });

  it("names the identity that trusts the ServiceAccount, when the client id is another's", () => {
    const recreated = { ...managedIdentity, clientId: "0c0c0c0c-0000-4000-8000-0000000000c2" };
    const joint = jointOf(identityStory({ identities: [recreated] }), "identity", rule);
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.message).toContain("id-checkout, which has another, trusts this ServiceAccount");
    expect(valuesOf(joint)).toMatchObject({ trusting: recreated.clientId });
  });

  it("is settling for ten minutes after the identity was made", () => {
    const identities = [{ ...managedIdentity, changedAt: "2030-01-02T03:00:00.000Z" }];
    expect(jointOf(identityStory({ identities }), "identity", rule)?.verdict).toBe("settling");
  });

  it("leaves an object id in the annotation to the rule about the annotation", () => {
    const annotations = { "azure.workload.identity/client-id": managedIdentity.principalId };
    expect(
      jointOf(identityStory({ serviceAccounts: [{ ...serviceAccount, annotations }] }), "identity", rule),
    ).toBeUndefined();
  });
});

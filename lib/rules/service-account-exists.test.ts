import { describe, expect, it } from "vitest";
import { deployment, identityStory, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const rule = "service-account-exists";

describe(rule, () => {
  it("is intact when the ServiceAccount is there", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when it is not in the namespace, though another namespace has one of that name", () => {
    const joint = jointOf(
      identityStory({ serviceAccounts: [{ ...serviceAccount, namespace: "other" }] }),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("broken");
    expect(joint?.fix?.kubectl).toContain("kubectl -n shop create serviceaccount sa-checkout");
  });

  it("is at risk while no pod is wanted, as of a Job that is over and whose chart took its ServiceAccount away", () => {
    const over = { ...deployment, kind: "Job" as const, isIdle: true };
    expect(jointOf(identityStory({ serviceAccounts: [], deployment: over }), "identity", rule)?.verdict).toBe(
      "at-risk",
    );
  });

  it("is the root cause of its bridge, because the joints behind it cannot be reached", () => {
    expect(bridgeOf(identityStory({ serviceAccounts: [] }), "identity")).toMatchObject({
      verdict: "broken",
      rootCause: rule,
    });
  });

  it("says unknown when the ServiceAccounts could not be listed", () => {
    const joint = jointOf(
      identityStory({ serviceAccounts: [], unread: [{ what: "serviceAccounts" }] }),
      "identity",
      rule,
    );
    expect(joint).toMatchObject({ verdict: "unknown", missing: "list serviceaccounts in cluster harbour" });
  });

  it("does not doubt a ServiceAccount that was seen before the listing broke off", () => {
    const unread = [{ what: "serviceAccounts" as const, status: "partial" as const, reason: "server-error" as const }];
    expect(jointOf(identityStory({ unread }), "identity", rule)?.verdict).toBe("intact");
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { cluster, credential, identityStory, issuerUrl, managedIdentity } from "../testing/identity-story.ts";
import { readAt, type Unread } from "../testing/inventory-of.ts";

const rule = "federated-credentials-near-limit";
const credentials = (count: number, issuer = issuerUrl) =>
  Array.from({ length: count }, (_, at) => ({ ...credential, id: `${credential.id}-${at}`, name: `c-${at}`, issuer }));
const findings = (given: ReturnType<typeof credentials>, unread: Unread[] = []) =>
  evaluate(identityStory({ credentials: given, unread })).findings.filter((finding) => finding.rule === rule);

describe(rule, () => {
  it("says nothing of 16, warns of 17 and calls 20 an error", () => {
    expect(findings(credentials(16))).toEqual([]);
    expect(findings(credentials(17)).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(findings(credentials(19)).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(findings(credentials(20)).map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("names the identity, the count and what is left", () => {
    expect(findings(credentials(18))[0]).toMatchObject({
      resource: { type: "Microsoft.ManagedIdentity/userAssignedIdentities", id: managedIdentity.id },
      message: "id-checkout has 18 of 20 federated credentials; 2 more and it is full.",
      evidence: [{ label: "federated credentials", value: "18", resource: managedIdentity.id, at: readAt }],
    });
  });

  it("counts the credentials for AKS clusters that are not among those read", () => {
    const elsewhere = issuerUrl.replace("c1c1c1c1", "d2d2d2d2");
    const [finding] = findings([
      ...credentials(15),
      ...credentials(3, elsewhere),
      ...credentials(1, "https://token.actions.githubusercontent.com"),
    ]);
    expect(cluster.oidcIssuer.issuerUrl).not.toBe(elsewhere);
    expect(finding?.message).toContain("3 of them trust AKS clusters that are not among those read.");
  });

  it("claims no more than what was read when a page is missing", () => {
    const unread = [
      { what: "federatedCredentials" as const, status: "partial" as const, reason: "throttled" as const },
    ];
    expect(findings(credentials(17), unread)).toHaveLength(1);
    expect(findings(credentials(3), unread)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { cluster, credential } from "../testing/identity-story.ts";
import { kedaOperator, kedaStory, operatorCredential, trigger } from "../testing/keda.ts";
import { valuesOf } from "../testing/joint-of.ts";

const rule = "keda-trigger-trusted";
const findings = (changes: Parameters<typeof kedaStory>[0] = {}) =>
  evaluate(kedaStory(changes)).findings.filter((finding) => finding.rule === rule);

describe(rule, () => {
  it("says nothing while the identity trusts the operator", () => {
    expect(findings()).toEqual([]);
  });

  it("is told when the credential names the scaled workload in place of the operator", () => {
    const [finding] = findings({ credentials: [credential] });
    expect(finding).toMatchObject({
      severity: "error",
      resource: { id: "harbour/shop/TriggerAuthentication/orders-queue" },
    });
    expect(valuesOf(finding ?? { evidence: [] })).toEqual({
      expected: operatorCredential.subject,
      found: credential.subject,
    });
    expect(finding?.fix.az).toContain(`--subject ${operatorCredential.subject}`);
  });

  it("is told of cluster-wide triggers too, and of a cluster without an issuer", () => {
    const everywhere = { ...trigger, kind: "ClusterTriggerAuthentication" as const, namespace: "" };
    const more = { triggerAuthentications: [], clusterTriggerAuthentications: [everywhere] };
    expect(findings({ credentials: [], more })).toHaveLength(1);
    const off = { ...cluster, oidcIssuer: { enabled: false, issuerUrl: null } };
    expect(findings({ cluster: off })).toHaveLength(1);
  });

  it("claims nothing when the credentials, the identity or the operator are not known for certain", () => {
    expect(findings({ credentials: [], unread: [{ what: "federatedCredentials" }] })).toEqual([]);
    expect(findings({ credentials: [], identities: [] })).toEqual([]);
    expect(findings({ credentials: [], more: { deployments: [] } })).toEqual([]);
    const two = [kedaOperator, { ...kedaOperator, namespace: "keda", uid: "another" }];
    expect(findings({ credentials: [], more: { deployments: two } })).toEqual([]);
    const unnamed = { ...trigger, identityId: null };
    expect(findings({ credentials: [], more: { triggerAuthentications: [unnamed] } })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { cluster, identityStory } from "../testing/identity-story.ts";

const rule = "pod-identity-leftover";
const findings = (podIdentityEnabled: boolean) =>
  evaluate(identityStory({ cluster: { ...cluster, podIdentityEnabled } })).findings.filter(
    (finding) => finding.rule === rule,
  );

describe(rule, () => {
  it("is told of a cluster that still runs the add-on, and of no other", () => {
    expect(findings(true)).toMatchObject([{ severity: "warning", resource: { id: cluster.id } }]);
    expect(findings(true)[0]?.fix.az).toContain("--disable-pod-identity");
    expect(findings(false)).toEqual([]);
  });
});

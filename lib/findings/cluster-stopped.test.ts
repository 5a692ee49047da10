import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { cluster } from "../testing/identity-story.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { placementStory } from "../testing/placement-story.ts";

const rule = "cluster-stopped";
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory(changes)).findings.filter((finding) => finding.rule === rule);

describe(rule, () => {
  it("says so once, with the command that starts it", () => {
    const [finding, ...others] = findings({ aks: { powerState: "Stopped" } });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", resource: { id: cluster.id } });
    expect(valuesOf(finding)).toEqual({ "power state": "Stopped" });
    expect(finding?.fix.az).toContain("az aks start");
  });

  it("says nothing of a cluster that runs, nor of one that could not be read", () => {
    expect(findings({})).toEqual([]);
    expect(findings({ aks: null, unread: [{ what: "managedClusters" }] })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-label-set-by-hand";
const team = { "example.com/team": "press" };
const deployment = placed({ nodeSelector: team });
const marked = aNode({ labels: nodeLabels("packers", team) });
const plain = aNode({ name: "node-2" });
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory({ deployment, nodes: [marked, plain], ...changes })).findings.filter(
    (finding) => finding.rule === rule,
  );

describe(rule, () => {
  it("points at a label that one node of the pool has and another has not, and the pool does not give", () => {
    const [finding, ...others] = findings({ pools: [anAgentPool({ nodeLabels: { tier: "front" } })] });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe("warning");
    expect(valuesOf(finding)).toEqual({ "on one node": "press", "on another": null, "of the pool": null });
    expect(finding?.fix.az).toContain("--labels tier=front example.com/team=press");
  });

  it("says nothing when the pool gives it, and the other node is only behind", () => {
    expect(findings({ pools: [anAgentPool({ nodeLabels: team })] })).toEqual([]);
  });

  it("says nothing when every node has it: something may put it there by itself", () => {
    expect(findings({ nodes: [marked, { ...plain, labels: marked.labels }] })).toEqual([]);
  });

  it("says nothing of what Azure decides for each node, and nothing without the pool", () => {
    const zone = "topology.kubernetes.io/zone";
    const zoned = placed({ nodeSelector: { agentpool: "packers", [zone]: "1" } });
    const nodes = ["1", "2"].map((value, at) =>
      aNode({ name: `node-${at}`, labels: nodeLabels("packers", { [zone]: value }) }),
    );
    expect(findings({ deployment: zoned, nodes })).toEqual([]);
    expect(findings({ aks: null, unread: [{ what: "managedClusters" }] })).toEqual([]);
  });
});

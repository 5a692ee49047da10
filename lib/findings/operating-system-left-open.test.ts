import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "operating-system-left-open";
const windows = aNode({ name: "node-w", labels: nodeLabels("packwin", { "kubernetes.io/os": "windows" }) });
const mixed = {
  pools: [anAgentPool(), anAgentPool({ name: "packwin", osType: "Windows" })],
  nodes: [aNode(), windows],
};
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory({ ...mixed, ...changes })).findings.filter((finding) => finding.rule === rule);
const anywhere = placed({ nodeSelector: {} });

describe(rule, () => {
  it("points at workloads that Linux and Windows nodes would both take", () => {
    const [finding, ...others] = findings({ deployment: anywhere });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toContain("shop/checkout of aks-shop fits Linux and Windows nodes alike");
    expect(finding?.evidence.map(({ label, value }) => [label, value])).toEqual([
      ["kubernetes.io/os", null],
      ["a Linux node", "linux"],
      ["a Windows node", "windows"],
    ]);
  });

  it("says nothing of a workload that names its system, or a pool of one system", () => {
    expect(findings({ deployment: placed({ nodeSelector: { "kubernetes.io/os": "linux" } }) })).toEqual([]);
    expect(findings({ deployment: placed() })).toEqual([]);
  });

  it("says nothing of a Job that is over", () => {
    const job = { ...anywhere, kind: "Job" as const, isIdle: true };
    expect(findings({ deployment: job })).toEqual([]);
    expect(findings({ deployment: { ...job, isIdle: false } })).toHaveLength(1);
  });

  it("says nothing where a taint keeps the pods off the Windows nodes", () => {
    const taints = [{ key: "os", value: "windows", effect: "NoSchedule" as const }];
    expect(findings({ deployment: anywhere, nodes: [aNode(), { ...windows, taints }] })).toEqual([]);
  });
});

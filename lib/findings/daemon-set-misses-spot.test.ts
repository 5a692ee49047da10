import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";
import { aPod, aReplicaSet } from "../testing/workload.ts";

const rule = "daemon-set-misses-spot";
const spotNode = aNode({
  name: "node-s",
  labels: nodeLabels("thrift", { [spotTaint.key]: "spot" }),
  taints: [spotTaint],
});
const pools = [anAgentPool(), anAgentPool({ name: "thrift", isSpot: true })];
const onSpot = aPod(aReplicaSet(placed()), { name: "elsewhere", uid: "elsewhere", nodeName: "node-s" });
const daemon = (tolerations: readonly Toleration[] = []) =>
  placed({ nodeSelector: {}, tolerations }, { name: "log-agent", kind: "DaemonSet", replicas: null });
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory({ pools, nodes: [aNode(), spotNode], pods: [onSpot], ...changes })).findings.filter(
    (finding) => finding.rule === rule,
  );

describe(rule, () => {
  it("points at a DaemonSet that leaves out Spot nodes on which pods run, as information only", () => {
    const [finding, ...others] = findings({ deployment: daemon() });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", resource: { type: "DaemonSet" } });
    expect(valuesOf(finding)).toEqual({
      taint: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
      tolerations: null,
    });
    expect(finding?.fix.kubectl).toContain('"value":"spot"');
  });

  it("says nothing of one that tolerates the taint, nor of other taints", () => {
    const tolerated = { key: spotTaint.key, operator: "Exists" as const, value: "", effect: "" };
    expect(findings({ deployment: daemon([tolerated]) })).toEqual([]);
    const own = { key: "example.com/team", value: "", effect: "NoSchedule" as const };
    expect(findings({ deployment: daemon(), nodes: [aNode(), { ...spotNode, taints: [own] }] })).toEqual([]);
  });

  it("says nothing of Spot nodes that run nothing", () => {
    expect(findings({ deployment: daemon(), pods: [] })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "spot-tolerated-not-chosen";
const tolerations = [{ key: spotTaint.key, operator: "Equal" as const, value: "spot", effect: "NoSchedule" }];
const tolerating = (over: Partial<PodTemplate> = {}) => placed({ nodeSelector: {}, tolerations, ...over });
const spotNode = aNode({ labels: nodeLabels("packers", { [spotTaint.key]: "spot" }), taints: [spotTaint] });
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory({ pools: [anAgentPool({ name: "thrift", isSpot: true })], ...changes })).findings.filter(
    (finding) => finding.rule === rule,
  );

describe(rule, () => {
  it("points at pods that tolerate Spot and run elsewhere, as information only", () => {
    const [finding, ...others] = findings({ deployment: tolerating() });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", resource: { type: "Deployment" } });
    expect(valuesOf(finding)).toEqual({
      tolerations: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
      "runs on": "node-1",
    });
    expect(finding?.fix.kubectl).toContain('"nodeSelector":{"kubernetes.azure.com/scalesetpriority":"spot"}');
  });

  it("says nothing of pods that would rather be on Spot nodes, or must be on a pool", () => {
    expect(findings({ deployment: tolerating({ preferredLabelKeys: [spotTaint.key] }) })).toEqual([]);
    expect(findings({ deployment: placed({ tolerations }) })).toEqual([]);
  });

  it("says nothing of pods that tolerate everything", () => {
    const everything = [{ key: "", operator: "Exists" as const, value: "", effect: "" }];
    expect(findings({ deployment: tolerating({ tolerations: everything }) })).toEqual([]);
  });

  it("says nothing while they do run on a Spot node, or where there is no Spot pool", () => {
    expect(findings({ deployment: tolerating(), nodes: [spotNode] })).toEqual([]);
    expect(findings({ deployment: tolerating(), pools: [anAgentPool()] })).toEqual([]);
  });

  it("says nothing when the pods could not be listed", () => {
    expect(
      findings({ deployment: tolerating(), unread: [{ what: "pods", status: "partial", reason: "timeout" }] }),
    ).toEqual([]);
  });
});

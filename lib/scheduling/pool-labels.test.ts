import { describe, expect, it } from "vitest";
import { anAgentPool } from "../testing/placement-story.ts";
import { labelsOfPool } from "./pool-labels.ts";

describe("labelsOfPool", () => {
  it("tells the labels that AKS writes by itself, the mode in lower case", () => {
    expect(labelsOfPool(anAgentPool({ nodeLabels: { team: "dispatch" } })).labels).toEqual({
      "kubernetes.azure.com/agentpool": "packers",
      agentpool: "packers",
      "kubernetes.azure.com/priority": "regular",
      "kubernetes.azure.com/mode": "user",
      "kubernetes.io/os": "linux",
      "node.kubernetes.io/instance-type": "Standard_D4s_v5",
      team: "dispatch",
    });
  });

  it("writes scalesetpriority on Spot pools only", () => {
    const key = "kubernetes.azure.com/scalesetpriority";
    expect(labelsOfPool(anAgentPool({ isSpot: true })).labels[key]).toBe("spot");
    expect(labelsOfPool(anAgentPool()).labels[key]).toBeUndefined();
    expect(labelsOfPool(anAgentPool()).isKnown(key)).toBe(true);
  });

  it("knows that a label of one's own is not there, and does not know the zone or the architecture", () => {
    const known = labelsOfPool(anAgentPool());
    expect(known.isKnown("team")).toBe(true);
    expect(known.isKnown("topology.kubernetes.io/zone")).toBe(false);
    expect(known.isKnown("kubernetes.io/arch")).toBe(false);
    expect(known.isKnown("kubernetes.azure.com/os-sku")).toBe(false);
  });

  it("knows that nothing carries a misspelt key of AKS", () => {
    expect(labelsOfPool(anAgentPool()).isKnown("kubernetes.azure.com/agentPool")).toBe(true);
  });

  it("knows of a pool that is not for workloads its name and its own labels only", () => {
    const known = labelsOfPool(anAgentPool({ mode: "Gateway", nodeLabels: { team: "dispatch" } }));
    expect(known.labels).toEqual({
      "kubernetes.azure.com/agentpool": "packers",
      agentpool: "packers",
      team: "dispatch",
    });
    expect(known.isKnown("kubernetes.azure.com/mode")).toBe(false);
    expect(known.isKnown("kubernetes.azure.com/priority")).toBe(false);
    expect(known.isKnown("tier")).toBe(true);
  });

  it("knows that the nodes of agent pools carry no label of Karpenter", () => {
    expect(labelsOfPool(anAgentPool()).isKnown("karpenter.sh/capacity-type")).toBe(true);
  });
});

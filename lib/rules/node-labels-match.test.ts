import { describe, expect, it } from "vitest";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-labels-match";
const joint = (changes: Parameters<typeof placementStory>[0] = {}) => jointOf(placementStory(changes), "compute", rule);
const selecting = (nodeSelector: Record<string, string>) => placed({ nodeSelector });

describe(rule, () => {
  it("is intact when a node meets every demand, even when ARM could not be read", () => {
    expect(joint()?.verdict).toBe("intact");
    expect(joint({ aks: null, unread: [{ what: "managedClusters" }] })?.verdict).toBe("intact");
  });

  it("is intact for a node that is not ready: that is another joint's matter", () => {
    expect(joint({ nodes: [aNode({ isReady: false })] })?.verdict).toBe("intact");
  });

  it("is intact for a pool without nodes whose new nodes would match", () => {
    const pools = [anAgentPool({ count: 0, nodeLabels: { team: "dispatch" } })];
    expect(joint({ pools, nodes: [], deployment: selecting({ team: "dispatch" }) })?.verdict).toBe("intact");
  });

  it("is broken when no node has the label, with the demand and the nearest as evidence", () => {
    const nodes = [aNode({ labels: nodeLabels("packers", { team: "sales" }) })];
    const broken = joint({ nodes, deployment: selecting({ team: "dispatch" }) });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({ expected: "team=dispatch", found: "team=sales" });
    expect(broken?.fix?.kubectl).toContain('"nodeSelector":{"team":"sales"}');
    expect(broken?.fix?.az).toContain("--labels team=dispatch");
  });

  it("is broken when the value of the mode is written as ARM writes it", () => {
    const broken = joint({ deployment: selecting({ "kubernetes.azure.com/mode": "User" }) });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.message).toContain("in lower case");
  });

  it("is broken when the key differs by case, and names the right one", () => {
    const broken = joint({ deployment: selecting({ agentPool: "packers" }) });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.fix?.kubectl).toContain('"nodeSelector":{"agentPool":null,"agentpool":"packers"}');
  });

  it("is broken for regular nodes demanded by a label that only Spot nodes have", () => {
    const broken = joint({ deployment: selecting({ "kubernetes.azure.com/scalesetpriority": "regular" }) });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.message).toContain("kubernetes.azure.com/priority=regular");
  });

  it("is broken when selector and affinity contradict each other on every node", () => {
    const nodeSelectorTerms = [
      { expressions: [{ key: "kubernetes.io/os", operator: "In" as const, values: ["windows"] }], fields: [] },
    ];
    const broken = joint({ deployment: placed({ nodeSelectorTerms }) });
    expect(valuesOf(broken)).toEqual({ expected: "kubernetes.io/os=windows", found: "kubernetes.io/os=linux" });
  });

  it("says unknown when the nodes could not be listed", () => {
    expect(joint({ nodes: [], unread: [{ what: "nodes" }] })?.verdict).toBe("unknown");
  });

  it("says unknown when only a living node could show the label", () => {
    const deployment = selecting({ agentpool: "packers", "topology.kubernetes.io/zone": "northeurope-1" });
    expect(joint({ pools: [anAgentPool({ count: 0 })], nodes: [], deployment })?.verdict).toBe("unknown");
  });

  it("says unknown where nodes appear without agent pools", () => {
    expect(joint({ deployment: selecting({ team: "dispatch" }), aks: { nodeAutoProvisioning: true } })?.verdict).toBe(
      "unknown",
    );
  });

  it("is settling while the nodes do not carry the pool's new labels yet", () => {
    const pools = [anAgentPool({ nodeLabels: { team: "dispatch" } })];
    expect(joint({ pools, deployment: selecting({ team: "dispatch" }) })?.verdict).toBe("settling");
  });

  it("is silent behind a pool that does not exist", () => {
    expect(joint({ deployment: selecting({ agentpool: "gone" }) })).toBeUndefined();
  });
});

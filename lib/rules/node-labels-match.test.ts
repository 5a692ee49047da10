import { describe, expect, it } from "vitest";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, aNodePool, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-labels-match";
/** No pod runs, unless one is told of. */
const joint = (changes: Parameters<typeof placementStory>[0] = {}) =>
  jointOf(placementStory({ pods: [], ...changes }), "compute", rule);
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

  it("is intact for a node that Karpenter would make, and broken when no NodePool would make such a node", () => {
    const deployment = selecting({ team: "dispatch" });
    const nodePools = [aNodePool({ labels: { team: "dispatch" } })];
    expect(joint({ deployment, nodePools })).toMatchObject({
      verdict: "intact",
      message: "A new node of Karpenter's NodePool default meets every demand of checkout.",
    });
    const broken = joint({ deployment, nodePools: [aNodePool({ labels: { team: "sales" } })], nodes: [], pools: [] });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({ expected: "team=dispatch", found: "team=sales" });
    expect(broken?.fix?.kubectl).toContain(
      `kubectl patch nodepool default --type merge -p '{"spec":{"template":{"metadata":{"labels":{"team":"dispatch"}}}}}'`,
    );
  });

  it("quotes what a NodePool demands of its nodes", () => {
    const deployment = selecting({ "karpenter.sh/capacity-type": "spot" });
    const broken = joint({ deployment, nodePools: [aNodePool()], nodes: [], pools: [] });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)["found"]).toBe("karpenter.sh/capacity-type=on-demand");
  });

  it("says unknown when the NodePools could not be listed, or leave the label to Azure", () => {
    const deployment = selecting({ team: "dispatch" });
    expect(joint({ deployment, unread: [{ what: "nodePools" }] })).toMatchObject({
      verdict: "unknown",
      missing: "list nodepools.karpenter.sh in cluster harbour",
    });
    const priority = selecting({ "kubernetes.azure.com/priority": "spot" });
    expect(joint({ deployment: priority, nodePools: [aNodePool()] })?.verdict).toBe("unknown");
  });

  it("says unknown of the labels of a managed pool that AKS hides, and broken of a label of one's own", () => {
    const aks = { skuName: "Automatic" };
    const nodes = [aNode({ labels: nodeLabels("packers", { "kubernetes.azure.com/mode": "user" }) })];
    const demand = (label: Record<string, string>) => joint({ aks, nodes, deployment: selecting(label) })?.verdict;
    expect(demand({ "kubernetes.azure.com/mode": "system" })).toBe("unknown");
    expect(demand({ team: "dispatch" })).toBe("broken");
  });

  it("does not take a pool that is not for workloads for a target", () => {
    const gateway = anAgentPool({ name: "gateway", mode: "Gateway", count: 0, nodeLabels: { team: "egress" } });
    const pools = [anAgentPool(), gateway];
    expect(joint({ pools, deployment: selecting({ team: "dispatch" }) })?.verdict).toBe("broken");
    expect(joint({ pools, deployment: selecting({ team: "egress" }) })?.verdict).toBe("unknown");
  });

  it("names the label that AKS writes for one that it does not", () => {
    const broken = joint({ deployment: selecting({ "kubernetes.azure.com/nodepool": "packers" }) });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)["found"]).toBe("kubernetes.azure.com/agentpool=packers");
    expect(broken?.fix?.kubectl).toContain(
      '"nodeSelector":{"kubernetes.azure.com/nodepool":null,"kubernetes.azure.com/agentpool":"packers"}',
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

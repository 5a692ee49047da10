import { describe, expect, it } from "vitest";
import { cluster, subscription } from "../testing/identity-story.ts";
import { readAt } from "../testing/inventory-of.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, aNodePool, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-pool-exists";
/** No pod runs, unless one is told of. */
const joint = (changes: Parameters<typeof placementStory>[0] = {}) =>
  jointOf(placementStory({ pods: [], ...changes }), "compute", rule);
const elsewhere = { pools: [anAgentPool({ name: "packer" })], nodes: [aNode({ labels: nodeLabels("packer") })] };

describe(rule, () => {
  it("is intact when the cluster has the pool, with both ends as evidence", () => {
    expect(joint()).toEqual({
      rule,
      page: `/rules/${rule}`,
      verdict: "intact",
      message: "Node pool packers exists.",
      evidence: [
        {
          label: "expected",
          value: "packers",
          source: "kubernetes",
          resource: "harbour/shop/Deployment/checkout",
          path: 'spec.template.spec.nodeSelector["kubernetes.azure.com/agentpool"]',
          at: readAt,
        },
        {
          label: "found",
          value: "packers",
          source: "azure",
          resource: cluster.id,
          path: "properties.agentPoolProfiles[packers].name",
          at: readAt,
        },
      ],
      missing: null,
      fix: null,
      ignored: null,
    });
  });

  it("is broken when neither a pool nor a node has the name, and quotes the nearest", () => {
    const broken = joint(elsewhere);
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({ expected: "packers", found: "packer" });
    expect(broken?.fix?.kubectl).toContain('"kubernetes.azure.com/agentpool":"packer"');
    expect(bridgeOf(placementStory(elsewhere), "compute")).toMatchObject({
      rootCause: rule,
      target: { name: "packers", exists: false, nearest: "packer", id: null },
    });
  });

  it("compares names by character", () => {
    const pools = [anAgentPool({ name: "Packers" })];
    expect(joint({ pools, nodes: [] })?.verdict).toBe("broken");
  });

  it("is intact by a living node alone, also when ARM could not be read", () => {
    const unread = [{ what: "managedClusters" as const }];
    const found = joint({ aks: null, unread });
    expect(found?.verdict).toBe("intact");
    expect(found?.evidence[1]).toMatchObject({ value: "packers", resource: "harbour/Node/node-1" });
  });

  it("says unknown when the nodes could not be listed", () => {
    const unknown = joint({ ...elsewhere, unread: [{ what: "nodes" }] });
    expect(unknown?.verdict).toBe("unknown");
    expect(unknown?.missing).toBe("list nodes in cluster harbour");
  });

  it("says unknown when the clusters of the subscription were read in part only", () => {
    const unread = [{ what: "managedClusters" as const, status: "partial" as const, reason: "throttled" as const }];
    const unknown = joint({ ...elsewhere, unread });
    expect(unknown?.verdict).toBe("unknown");
    expect(unknown?.missing).toContain(subscription.id);
  });

  it("says unknown for a cluster that no readable AKS resource answers to", () => {
    expect(joint({ aks: null, nodes: [aNode({ labels: {} })] })?.verdict).toBe("unknown");
  });

  it("is broken where Karpenter makes the nodes: it gives none of them the name of an agent pool", () => {
    const broken = joint({ ...elsewhere, aks: { nodeAutoProvisioning: true }, nodePools: [aNodePool()] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.fix?.kubectl).toContain(
      '"nodeSelector":{"kubernetes.azure.com/agentpool":null,"agentpool":null,"karpenter.sh/nodepool":"default"}',
    );
  });

  it("says unknown when Karpenter's NodePools could not be listed", () => {
    expect(joint({ ...elsewhere, unread: [{ what: "nodePools" }] })).toMatchObject({
      verdict: "unknown",
      missing: "list nodepools.karpenter.sh in cluster harbour",
    });
  });

  it("says unknown where AKS hides pools of its own, and of the names that it gives", () => {
    expect(joint({ ...elsewhere, aks: { skuName: "Automatic" } })?.verdict).toBe("unknown");
    const deployment = placed({ nodeSelector: { agentpool: "aksmanagedap" } });
    expect(joint({ ...elsewhere, deployment })?.verdict).toBe("unknown");
  });

  it("is settling while a pool is being replaced", () => {
    const pools = [anAgentPool({ name: "rotate", provisioningState: "Creating" })];
    expect(joint({ pools, nodes: [] })?.verdict).toBe("settling");
  });

  it("does not apply to pods that pick their pool by another label", () => {
    expect(joint({ deployment: placed({ nodeSelector: { team: "dispatch" } }) })).toBeUndefined();
  });

  it("is content with one of several alternatives", () => {
    const expressions = [{ key: "agentpool", operator: "In" as const, values: ["gone", "packers"] }];
    const deployment = placed({ nodeSelector: {}, nodeSelectorTerms: [{ expressions, fields: [] }] });
    expect(joint({ deployment })?.verdict).toBe("intact");
  });
});

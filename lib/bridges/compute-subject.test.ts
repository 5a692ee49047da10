import { describe, expect, it } from "vitest";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { cluster } from "../testing/identity-story.ts";
import { bridgeOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, pendingPod, placed, placementStory } from "../testing/placement-story.ts";
import { aPodTemplate } from "../testing/pod-template.ts";

const bridge = (deployment: Workload) => bridgeOf(placementStory({ deployment }), "compute");
const release = (name: string) => ({ name, namespace: "kube-system", chart: null });

describe("the compute bridge", () => {
  it("stands between the workload and the pool that it demands", () => {
    expect(bridge(placed())).toMatchObject({
      verdict: "intact",
      target: {
        type: "Microsoft.ContainerService/managedClusters/agentPools",
        name: "packers",
        id: `${cluster.id}/agentPools/packers`,
        exists: true,
        nearest: null,
      },
      needs: [{ says: "the pod template demands kubernetes.azure.com/agentpool=packers" }],
    });
  });

  it("finds the pool behind a label of one's own", () => {
    const pools = [anAgentPool({ name: "other" }), anAgentPool({ name: "gpu", count: 0, nodeLabels: { sku: "gpu" } })];
    const inventory = placementStory({ deployment: placed({ nodeSelector: { sku: "gpu" } }), pools, nodes: [] });
    expect(bridgeOf(inventory, "compute")?.target).toMatchObject({ name: "gpu", exists: true });
  });

  it("is not made for pods that may go anywhere", () => {
    expect(bridge(placed({ nodeSelector: {} }))).toBeUndefined();
    expect(bridge(placed({ nodeSelector: { "kubernetes.io/os": "linux" } }))).toBeUndefined();
  });

  it("is made for such pods once the scheduler has found no node for one of them", () => {
    const message = "0/1 nodes are available: 1 node(s) had untolerated taint(s).";
    const addOns = { key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" as const };
    const inventory = placementStory({
      deployment: placed({ nodeSelector: {} }),
      nodes: [aNode({ taints: [addOns] })],
      pods: [pendingPod(message)],
    });
    expect(bridgeOf(inventory, "compute")).toMatchObject({
      verdict: "broken",
      rootCause: "node-taints-tolerated",
      target: { name: "any node", exists: true, nearest: null },
      needs: [{ says: "the scheduler has found no node for checkout-7d9-x1", evidence: { value: message } }],
    });
  });

  it("is not made for what AKS brings and looks after", () => {
    expect(bridge(placed({}, { namespace: "kube-system" }))).toBeUndefined();
    expect(
      bridge(placed({}, { namespace: "kube-system", helmRelease: release("aks-managed-scaler") })),
    ).toBeUndefined();
    const labels = { "kubernetes.azure.com/managedby": "aks" };
    expect(bridge(placed({ labels }, { namespace: "mesh" }))).toBeUndefined();
    expect(bridge(placed({}, { namespace: "kube-system", helmRelease: release("ours") }))).toBeDefined();
  });

  it("is not made for a Job that is over", () => {
    const { deployments, ...others } = placementStory().resources;
    const jobs = deployments.map((each) => ({ ...each, kind: "Job" as const, isIdle: true }));
    const inventory = { ...placementStory(), resources: { ...others, deployments: [], jobs } };
    expect(bridgeOf(inventory, "compute")).toBeUndefined();
  });

  it("keeps its id whatever was found", () => {
    const gone = bridgeOf(placementStory({ pools: [], nodes: [], pods: [] }), "compute");
    expect(gone?.verdict).toBe("broken");
    expect(gone?.id).toBe(bridge(placed())?.id);
  });

  it("never lets a DaemonSet wait for capacity", () => {
    const daemonSet = { ...placed(), kind: "DaemonSet" as const, replicas: null };
    const story = placementStory({ pools: [anAgentPool({ count: 0 })], nodes: [], pods: [] });
    const inventory = { ...story, resources: { ...story.resources, deployments: [], daemonSets: [daemonSet] } };
    expect(bridgeOf(inventory, "compute")?.joints.map(({ rule }) => rule)).not.toContain("node-pool-capacity");
  });

  it("remembers nothing between workloads with different tolerations", () => {
    const taints = [{ key: "sku", value: "gpu", effect: "NoSchedule" as const }];
    const story = placementStory({ nodes: [aNode({ taints })] });
    const tolerations = [{ key: "sku", operator: "Exists" as const, value: "", effect: "" }];
    const tolerant = { ...placed({ tolerations }), name: "tolerant", uid: "tolerant" };
    const plain = { ...placed(), template: aPodTemplate({ nodeSelector: { agentpool: "packers" } }) };
    const verdictOf = (deployment: Workload) =>
      bridgeOf({ ...story, resources: { ...story.resources, deployments: [deployment], pods: [] } }, "compute")
        ?.verdict;
    expect(verdictOf(plain)).toBe("broken");
    expect(verdictOf(tolerant)).toBe("intact");
  });
});

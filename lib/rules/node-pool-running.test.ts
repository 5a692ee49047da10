import { describe, expect, it } from "vitest";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, aNodePool, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-pool-running";
/** No pod runs, unless one is told of. */
const joint = (changes: Parameters<typeof placementStory>[0] = {}) =>
  jointOf(placementStory({ pods: [], ...changes }), "compute", rule);
const pools = (powerState: string, provisioningState: string) => [anAgentPool({ powerState, provisioningState })];
const nodes: never[] = [];

describe(rule, () => {
  it("is intact while a fitting node is ready", () => {
    expect(joint()).toMatchObject({ verdict: "intact", message: "Node node-1 is ready and takes pods." });
  });

  it("is intact for a running pool, even when the nodes could not be listed", () => {
    expect(joint({ nodes, unread: [{ what: "nodes" }] })?.verdict).toBe("intact");
  });

  it("is broken for a stopped pool", () => {
    const broken = joint({ pools: pools("Stopped", "Succeeded"), nodes });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({ "power state": "Stopped", "provisioning state": "Succeeded" });
    expect(broken?.fix?.az).toBe(
      "az aks nodepool start --subscription 0a0a0a0a-0000-4000-8000-000000000001 --resource-group rg-shop --cluster-name aks-shop --name packers",
    );
  });

  it("is only at risk for a stopped pool that nothing wants at the moment", () => {
    const deployment = placed({}, { replicas: 0 });
    expect(joint({ pools: pools("Stopped", "Succeeded"), nodes, deployment })?.verdict).toBe("at-risk");
  });

  it.each(["Starting", "Stopping", "Updating", "Upgrading", "Scaling"])(
    "is settling while the pool is %s without a ready node",
    (state) => {
      expect(joint({ pools: pools("Running", state), nodes })?.verdict).toBe("settling");
      expect(joint({ pools: pools("Running", state) })?.verdict).toBe("intact");
    },
  );

  it("is at risk for a failed pool with a ready node, and broken without one", () => {
    expect(joint({ pools: pools("Running", "Failed") })?.verdict).toBe("at-risk");
    expect(joint({ pools: pools("Running", "Failed"), nodes })?.verdict).toBe("broken");
  });

  it("says unknown of a stopped pool while the nodes could not be listed", () => {
    expect(joint({ pools: pools("Stopped", "Succeeded"), nodes, unread: [{ what: "nodes" }] })?.verdict).toBe(
      "unknown",
    );
  });

  it("says unknown for everything in a stopped cluster", () => {
    expect(joint({ pools: pools("Stopped", "Succeeded"), nodes, aks: { powerState: "Stopped" } })?.verdict).toBe(
      "unknown",
    );
  });

  it("is settling while the cluster is being started", () => {
    const aks = { powerState: "Stopped", provisioningState: "Starting" };
    expect(joint({ pools: pools("Stopped", "Succeeded"), nodes, aks })?.verdict).toBe("settling");
  });

  it("says unknown of a ready node whose pool could not be read: its last change may have failed", () => {
    expect(joint({ unread: [{ what: "managedClusters" }] })?.verdict).toBe("unknown");
  });

  it("does not mind a stopped pool where Karpenter can make a node", () => {
    const deployment = placed({ nodeSelector: { team: "dispatch" } });
    const stopped = [anAgentPool({ powerState: "Stopped", nodeLabels: { team: "dispatch" } })];
    const nodePools = [aNodePool({ labels: { team: "dispatch" } })];
    expect(joint({ pools: stopped, nodes, deployment })?.verdict).toBe("broken");
    expect(joint({ pools: stopped, nodes, deployment, nodePools })).toBeUndefined();
  });

  it("does not mind a stopped pool beside one that runs", () => {
    const mixed = [anAgentPool({ name: "a", powerState: "Stopped" }), anAgentPool({ name: "b" })];
    const deployment = placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } });
    expect(joint({ pools: mixed, nodes, deployment })?.verdict).toBe("intact");
  });

  it("is broken for a stopped pool beside one that runs and keeps the pods out", () => {
    const tainted = anAgentPool({ name: "b", nodeTaints: ["sku=gpu:NoSchedule"] });
    const mixed = [anAgentPool({ name: "a", powerState: "Stopped" }), tainted];
    const deployment = placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } });
    expect(joint({ pools: mixed, nodes, deployment })?.message).toContain("Node pool a is stopped");
  });

  it("does not mind a stopped pool that is not meant", () => {
    const mixed = [anAgentPool(), anAgentPool({ name: "other", powerState: "Stopped" })];
    expect(joint({ pools: mixed, nodes: [aNode({ isReady: false })] })?.verdict).toBe("intact");
  });
});

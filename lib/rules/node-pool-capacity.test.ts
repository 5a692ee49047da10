import { describe, expect, it } from "vitest";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import {
  anAgentPool,
  aNode,
  aNodePool,
  nodeLabels,
  pendingPod,
  placed,
  placementStory,
  refusalFor,
} from "../testing/placement-story.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "node-pool-capacity";
const joint = (changes: Parameters<typeof placementStory>[0] = {}) => jointOf(placementStory(changes), "compute", rule);
const autoscaling = { minCount: 0, maxCount: 3 };
const waiting = pendingPod("0/1 nodes are available: 1 Insufficient cpu.");
const tolerations = [{ key: spotTaint.key, operator: "Exists" as const, value: "", effect: "" }];

describe(rule, () => {
  it("is intact with a ready node", () => {
    expect(joint()).toMatchObject({ verdict: "intact", message: "1 ready node fits checkout." });
  });

  it("is broken for a pool scaled to zero without the autoscaler", () => {
    const broken = joint({ pools: [anAgentPool({ count: 0 })], nodes: [], pods: [] });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({ "node count": "0", autoscaler: "off" });
    expect(broken?.fix?.az).toContain("--enable-cluster-autoscaler --min-count 1 --max-count 1");
  });

  it("does not mind such a pool while no pod is wanted", () => {
    const pools = [anAgentPool({ count: 0 })];
    expect(joint({ pools, nodes: [], pods: [], deployment: placed({}, { replicas: 0 }) })).toBeUndefined();
    const unread = [{ what: "nodes" as const }];
    expect(joint({ pools, nodes: [], pods: [], deployment: placed({}, { replicas: 0 }), unread })).toBeUndefined();
  });

  it("is intact for an idle pool at zero with the autoscaler", () => {
    expect(joint({ pools: [anAgentPool({ count: 0, autoscaling })], nodes: [], pods: [] })?.verdict).toBe("intact");
  });

  it("is settling while the autoscaler can still bring a node for a waiting pod", () => {
    expect(joint({ pools: [anAgentPool({ count: 0, autoscaling })], nodes: [], pods: [waiting] })?.verdict).toBe(
      "settling",
    );
    expect(joint({ pools: [anAgentPool({ autoscaling })], pods: [waiting] })?.verdict).toBe("settling");
  });

  it("is broken when the autoscaler has refused the waiting pod, and quotes it", () => {
    const refusal = refusalFor(waiting, "pod didn't trigger scale-up: 1 max node group size reached");
    const broken = joint({
      pools: [anAgentPool({ count: 0, autoscaling })],
      nodes: [],
      pods: [waiting],
      events: [refusal],
    });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)["autoscaler"]).toBe(refusal.message);
  });

  it("forgets a refusal after which the autoscaler grew", () => {
    const refusal = refusalFor(waiting, "pod didn't trigger scale-up");
    const growth = { ...refusal, name: "growth", reason: "TriggeredScaleUp", message: "pod triggered scale-up" };
    const events = [refusal, growth];
    expect(
      joint({ pools: [anAgentPool({ count: 0, autoscaling })], nodes: [], pods: [waiting], events })?.verdict,
    ).toBe("settling");
  });

  it("is broken when the nodes are full and the pool may not grow", () => {
    expect(joint({ pods: [waiting] })?.verdict).toBe("broken");
    expect(
      joint({ pods: [waiting], pools: [anAgentPool({ autoscaling: { minCount: 1, maxCount: 1 } })] })?.verdict,
    ).toBe("broken");
  });

  it("says unknown of full nodes while nobody can tell whether the pool may grow", () => {
    expect(joint({ pods: [waiting], aks: null, unread: [{ what: "managedClusters" }] })?.verdict).toBe("unknown");
    expect(joint({ pods: [waiting], aks: null })?.verdict).toBe("unknown");
    expect(joint({ pods: [waiting], pools: [anAgentPool({ type: "VirtualMachines", count: null })] })?.verdict).toBe(
      "unknown",
    );
  });

  it("does not call nodes full for a pod that waits for another reason", () => {
    const pods = [pendingPod("0/1 nodes are available: 1 node(s) had volume node affinity conflict.")];
    expect(joint({ pods })?.verdict).toBe("intact");
  });

  it("is broken for a request that no fitting node offers even when empty", () => {
    const containers = [aContainer({ requests: { cpuInMillicores: 8000, memoryInBytes: 0 } })];
    const broken = joint({ deployment: placed({ containers }) });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({
      requested: "cpu 8000m, memory 0 bytes",
      offered: "cpu 3800m, memory 12000000000 bytes",
    });
    expect(joint({ deployment: placed({ containers }), unread: [{ what: "nodes" }] })?.verdict).toBe("unknown");
  });

  it("is at risk for a Spot pool with fewer ready nodes than it should have and no autoscaler", () => {
    const spot = { nodes: [aNode({ taints: [spotTaint] })], deployment: placed({ tolerations }) };
    const thinned = joint({ ...spot, pools: [anAgentPool({ isSpot: true, count: 3 })] });
    expect(thinned?.verdict).toBe("at-risk");
    expect(thinned?.message).toContain("1 of 3 nodes of Spot pool packers are ready");
    expect(joint({ ...spot, pools: [anAgentPool({ isSpot: true, count: 1 })] })?.verdict).toBe("intact");
    expect(joint({ ...spot, pools: [anAgentPool({ isSpot: true, count: 3, autoscaling })] })?.verdict).toBe("intact");
  });

  it("is unknown for Spot nodes whose pool could not be read", () => {
    const labels = nodeLabels("packers", { [spotTaint.key]: "spot" });
    const unread = [{ what: "managedClusters" as const }];
    const spot = { nodes: [aNode({ labels, taints: [spotTaint] })], deployment: placed({ tolerations }), unread };
    expect(joint({ ...spot, aks: null })?.verdict).toBe("unknown");
    expect(joint({ unread, aks: null })?.verdict).toBe("intact");
  });

  it("is at risk when every fitting node is cordoned, and broken once a pod waits", () => {
    const nodes = [aNode({ isCordoned: true })];
    expect(joint({ nodes })?.verdict).toBe("at-risk");
    expect(
      joint({ nodes, pods: [pendingPod("0/1 nodes are available: 1 node(s) were unschedulable.")] })?.verdict,
    ).toBe("broken");
  });

  it("says unknown of a Virtual Machines pool without nodes, whose count is not read", () => {
    const pools = [anAgentPool({ type: "VirtualMachines", count: null })];
    expect(joint({ pools, nodes: [], pods: [] })?.verdict).toBe("unknown");
  });

  it("says unknown when the nodes could not be listed", () => {
    expect(joint({ nodes: [], unread: [{ what: "nodes" }] })?.verdict).toBe("unknown");
  });

  it("says unknown while the autoscaler waits after a machine that Azure did not give", () => {
    const refusal = refusalFor(waiting, "pod didn't trigger scale-up: 1 in backoff after failed scale-up");
    const pools = [anAgentPool({ count: 0, autoscaling })];
    const unknown = joint({ pools, nodes: [], pods: [waiting], events: [refusal] });
    expect(unknown?.verdict).toBe("unknown");
    expect(unknown?.missing).toContain("activity log");
  });

  it("says unknown of a waiting pod when nobody can tell whether the autoscaler has refused it", () => {
    const pools = [anAgentPool({ count: 0, autoscaling })];
    const unread = [{ what: "events" as const }];
    expect(joint({ pools, nodes: [], pods: [waiting], unread })?.verdict).toBe("unknown");
    expect(joint({ pools, nodes: [], pods: [], unread })?.verdict).toBe("intact");
  });

  it("counts the nodes of a Virtual Machines pool that scales by profiles", () => {
    const pools = [anAgentPool({ type: "VirtualMachines", count: null, autoscaling: { minCount: 0, maxCount: 1 } })];
    expect(joint({ pools, pods: [waiting] })?.verdict).toBe("broken");
    expect(joint({ pools, nodes: [], pods: [waiting] })?.verdict).toBe("settling");
  });

  describe("with Karpenter", () => {
    const deployment = placed({ nodeSelector: { team: "dispatch" } });
    const provisioned = (over: Partial<NodePool> = {}) => ({
      deployment,
      nodes: [],
      pools: [],
      nodePools: [aNodePool({ labels: { team: "dispatch" }, ...over })],
    });
    const none = { cpuInMillicores: null, memoryInBytes: null, nodes: null };

    it("is intact while no pod waits, and settling for one that does", () => {
      expect(joint({ ...provisioned(), pods: [] })?.verdict).toBe("intact");
      expect(joint({ ...provisioned(), pods: [waiting] })?.verdict).toBe("settling");
    });

    it("says unknown when Karpenter has complained about the pod", () => {
      const message =
        'Failed to schedule pod, incompatible with nodepool "default", no instance type satisfied resources';
      const events = [{ ...refusalFor(waiting, message), reason: "FailedScheduling" }];
      expect(joint({ ...provisioned(), pods: [waiting], events })?.verdict).toBe("unknown");
    });

    it("is broken for a waiting pod once the limit is reached, and at risk before", () => {
      const full = provisioned({
        limits: { ...none, cpuInMillicores: 8000 },
        inUse: { ...none, cpuInMillicores: 8000 },
      });
      const broken = joint({ ...full, pods: [waiting] });
      expect(broken?.verdict).toBe("broken");
      expect(valuesOf(broken)).toMatchObject({ limit: "8000m", "in use": "8000m" });
      expect(joint({ ...full, pods: [] })?.verdict).toBe("at-risk");
    });

    it("is broken for a waiting pod while the NodePool is not ready", () => {
      const broken = joint({
        ...provisioned({ ready: { isTrue: false, message: "NodeClassReady=False" } }),
        pods: [waiting],
      });
      expect(broken?.message).toContain("Karpenter's NodePool default is not ready");
      expect(broken?.verdict).toBe("broken");
      expect(broken?.fix?.kubectl).toContain("kubectl describe nodepool default");
    });

    it("says unknown when the NodePools could not be listed", () => {
      expect(joint({ deployment: placed(), pods: [waiting], unread: [{ what: "nodePools" }] })?.verdict).toBe(
        "unknown",
      );
    });
  });

  it("is silent behind a taint that is not tolerated, and behind a stopped pool", () => {
    expect(joint({ nodes: [aNode({ taints: [spotTaint] })] })).toBeUndefined();
    expect(joint({ pools: [anAgentPool({ powerState: "Stopped" })], nodes: [] })).toBeUndefined();
  });
});

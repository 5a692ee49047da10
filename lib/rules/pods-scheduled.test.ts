import { describe, expect, it } from "vitest";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { anAgentPool, aNode, pendingPod, placed, placementStory } from "../testing/placement-story.ts";
import { aPod, aReplicaSet } from "../testing/workload.ts";

const rule = "pods-scheduled";
const joint = (changes: Parameters<typeof placementStory>[0] = {}) => jointOf(placementStory(changes), "compute", rule);
const running = (over: Parameters<typeof aPod>[1]) => aPod(aReplicaSet(placed()), over);

describe(rule, () => {
  it("is intact when every pod has a ready node", () => {
    expect(joint()).toMatchObject({ verdict: "intact", message: "The pod of checkout is on a ready node." });
  });

  it("is broken for a waiting pod, with the scheduler's words as evidence", () => {
    const message = "0/1 nodes are available: 1 node(s) had volume node affinity conflict.";
    const broken = joint({ pods: [running({}), pendingPod(message, { name: "late" })] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.message).toBe(`1 of 2 pods of checkout have no node. The scheduler says: ${message}`);
    expect(valuesOf(broken)).toEqual({ scheduler: message });
  });

  it("names the earlier joint that explains it, also when the scheduler leaves out the taint", () => {
    const changes = {
      nodes: [aNode({ taints: [spotTaint] })],
      pods: [pendingPod("0/1 nodes are available: 1 node(s) had untolerated taint(s).")],
    };
    expect(joint(changes)?.message).toBe("The pod of checkout has no node, because of node-taints-tolerated.");
    expect(bridgeOf(placementStory(changes), "compute")?.rootCause).toBe("node-taints-tolerated");
  });

  it("is settling while the autoscaler brings a node", () => {
    const pools = [anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 2 } })];
    const pods = [pendingPod("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.")];
    expect(joint({ pools, nodes: [], pods })?.verdict).toBe("settling");
  });

  it("says unknown of a waiting pod while nobody can tell whether a node is on its way", () => {
    const pods = [pendingPod("0/1 nodes are available: 1 Insufficient cpu.")];
    expect(joint({ pods, unread: [{ what: "managedClusters" }] })?.verdict).toBe("unknown");
    expect(joint({ pods, unread: [{ what: "events" }] })?.verdict).toBe("broken");
  });

  it("is settling before the scheduler has looked at a pod", () => {
    expect(joint({ pods: [running({ phase: "Pending", nodeName: null })] })?.verdict).toBe("settling");
  });

  it("says unknown of a pod behind a scheduling gate", () => {
    const pods = [running({ nodeName: null, unschedulable: { reason: "SchedulingGated", message: "gated" } })];
    expect(joint({ pods })?.verdict).toBe("unknown");
  });

  it("is at risk with some pods on a node that is not ready, and unknown with all of them there", () => {
    const nodes = [aNode(), aNode({ name: "node-2", isReady: false })];
    const lost = running({ name: "lost", uid: "lost", nodeName: "node-2" });
    expect(joint({ nodes, pods: [running({}), lost] })?.verdict).toBe("at-risk");
    expect(joint({ nodes, pods: [lost] })?.verdict).toBe("unknown");
  });

  it("says unknown when the pods could not be listed", () => {
    const unread = [{ what: "pods" as const }];
    expect(joint({ pods: [], unread })).toMatchObject({ verdict: "unknown", missing: "list pods in cluster harbour" });
  });

  it("does not apply while no pod is wanted or made", () => {
    expect(joint({ pods: [] })).toBeUndefined();
    expect(joint({ deployment: placed({}, { replicas: 0 }), unread: [{ what: "pods" }] })).toBeUndefined();
  });

  it("ignores pods that are finished or going", () => {
    const gone = pendingPod("0/1 nodes are available", { name: "going", uid: "going", isTerminating: true });
    expect(joint({ pods: [running({}), gone] })?.verdict).toBe("intact");
  });
});

import { describe, expect, it } from "vitest";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import {
  anAgentPool,
  aNode,
  nodeLabels,
  pendingPod,
  placed,
  placementStory,
  type PlacementChanges,
} from "../testing/placement-story.ts";
import { aPod, aReplicaSet } from "../testing/workload.ts";

const relabelled = {
  deployment: placed({ nodeSelector: { "example.com/team": "dispatch" } }),
  nodes: [aNode({ labels: nodeLabels("packers") })],
};
const tainted = (effect: "NoExecute" | "NoSchedule") => ({
  nodes: [aNode({ taints: [{ key: "example.com/sku", value: "gpu", effect }] })],
});
const failed = { pools: [anAgentPool({ provisioningState: "Failed" })], nodes: [aNode({ isCordoned: true })] };
const verdict = (rule: string, changes: PlacementChanges) => jointOf(placementStory(changes), "compute", rule)?.verdict;

describe("what keeps new pods away while those that run stay", () => {
  it.each([
    ["node-labels-match", relabelled],
    ["node-taints-tolerated", tainted("NoSchedule")],
    ["node-pool-running", failed],
  ])("is at risk, not broken, by %s", (rule, changes) => {
    expect(verdict(rule, changes)).toBe("at-risk");
    expect(bridgeOf(placementStory(changes), "compute")?.verdict).toBe("at-risk");
    expect(verdict(rule, { ...changes, pods: [] })).toBe("broken");
  });

  it("is at risk while no pods are wanted", () => {
    const resting = placed({ nodeSelector: { agentpool: "porters" } }, { replicas: 0, isIdle: true });
    expect(verdict("node-pool-exists", { deployment: resting, pods: [] })).toBe("at-risk");
  });

  it("is broken half way through a rollout whose new pods find no place", () => {
    const running = aPod(aReplicaSet(placed()));
    const pods = [running, pendingPod("0/1 nodes are available", { name: "checkout-next", uid: "next" })];
    expect(verdict("node-labels-match", { ...relabelled, pods })).toBe("broken");
  });

  it("is broken by a taint that drives away those that run, too", () => {
    expect(verdict("node-taints-tolerated", tainted("NoExecute"))).toBe("broken");
  });

  it("says unknown when the pods could not be listed", () => {
    expect(verdict("node-labels-match", { ...relabelled, unread: [{ what: "pods" }] })).toBe("unknown");
  });
});

import { aPod, aReplicaSet } from "../../workload.ts";
import { aNode, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const dead = aNode({ isReady: false });
const replicaSet = aReplicaSet(placed());
const left = aPod(replicaSet, { name: "checkout-7d9-x0", uid: "left", nodeName: "node-0", isTerminating: true });

export const podOnADeadNode = defineFailureMode({
  code: "CP-33",
  title: "The only pod is Running on a node that reports nothing any more",
  kind: "compute",
  rule: "pods-scheduled",
  fails: {
    inventory: placementStory({ nodes: [dead] }),
    verdict: "unknown",
    values: { "node that is not ready": "node-1" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "nodes" },
  twin: {
    title: "the pod on it is being deleted, and another has taken its place",
    inventory: placementStory({
      nodes: [aNode({ name: "node-0", isReady: false }), aNode()],
      pods: [left, aPod(replicaSet)],
    }),
  },
});

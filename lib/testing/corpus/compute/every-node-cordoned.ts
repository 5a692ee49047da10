import { anAgentPool, aNode, pendingPod, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const cordoned = aNode({ isCordoned: true });
const waiting = pendingPod("0/1 nodes are available: 1 node(s) were unschedulable.");

export const everyNodeCordoned = defineFailureMode({
  code: "CP-18",
  title: "Every node that fits is cordoned, and the pool brings no other",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ nodes: [cordoned], pods: [waiting] }),
    verdict: "broken",
    values: { "node count": "1", autoscaler: "off" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "nodes" },
  twin: {
    title: "an upgrade has cordoned one node of two",
    inventory: placementStory({
      nodes: [{ ...cordoned, name: "node-0" }, aNode()],
      pools: [anAgentPool({ count: 2 })],
    }),
  },
});

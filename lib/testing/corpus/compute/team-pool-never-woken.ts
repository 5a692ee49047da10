import {
  anAgentPool,
  aNode,
  nodeLabels,
  pendingPod,
  placed,
  placementStory,
  refusalFor,
} from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const pools = [anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 5 }, nodeLabels: label })];
const placedBy = (replicas: number) => placed({ nodeSelector: label }, { replicas });
const waiting = pendingPod("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.");
const refusal = refusalFor(
  waiting,
  "pod didn't trigger scale-up (it wouldn't fit if a new node is added): 1 Insufficient nvidia.com/gpu",
);

export const teamPoolNeverWoken = defineFailureMode({
  code: "RC-25",
  title: "A pool with a minimum of zero stays empty although its first pod waits",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ pools, nodes: [], deployment: placedBy(1), pods: [waiting], events: [refusal] }),
    verdict: "broken",
    values: { "node count": "0", autoscaler: refusal.message },
  },
  mended: {
    inventory: placementStory({
      pools: [anAgentPool({ nodeLabels: label })],
      nodes: [aNode({ labels: nodeLabels("packers", label) })],
      deployment: placedBy(1),
    }),
  },
  unread: { what: "events" },
  twin: {
    title: "nobody wants a pod there, and the pool is as empty as it should be",
    inventory: placementStory({ pools, nodes: [], deployment: placedBy(0), pods: [], events: [refusal] }),
  },
});

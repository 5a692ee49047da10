import { anAgentPool, pendingPod, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const pools = [anAgentPool({ autoscaling: { minCount: 1, maxCount: 1 } })];
const waiting = pendingPod("0/1 nodes are available: 1 Insufficient cpu.");

export const autoscalerAtItsMaximum = defineFailureMode({
  code: "CP-14",
  title: "The nodes are full and the pool is at its maximum",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ pools, pods: [waiting] }),
    verdict: "broken",
    values: { scheduler: waiting.unschedulable?.message ?? null, "node count": "1", autoscaler: "1 to 1" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: { title: "the pool is at its maximum and every pod has its place", inventory: placementStory({ pools }) },
});

import { anAgentPool, pendingPod, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const waiting = pendingPod(
  "0/2 nodes are available: 1 Too many pods, 1 node(s) didn't match Pod's node affinity/selector.",
);

export const tooManyPods = defineFailureMode({
  code: "CP-22",
  title: "The fitting nodes run as many pods as they may",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ pods: [waiting] }),
    verdict: "broken",
    values: { scheduler: waiting.unschedulable?.message ?? null },
  },
  mended: { inventory: placementStory() },
  unread: { what: "pods" },
  twin: {
    title: "the autoscaler can bring another node",
    inventory: placementStory({ pods: [waiting], pools: [anAgentPool({ autoscaling: { minCount: 1, maxCount: 3 } })] }),
    verdict: "settling",
  },
});

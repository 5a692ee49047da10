import { anAgentPool, pendingPod, placementStory, refusalFor } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const pools = [anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 3 } })];
const waiting = pendingPod("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.");
const refusal = refusalFor(waiting, "pod didn't trigger scale-up: 1 node(s) didn't match Pod's node affinity/selector");
const growth = { ...refusal, name: "growth", reason: "TriggeredScaleUp", message: "pod triggered scale-up" };

export const autoscalerRefusesFromZero = defineFailureMode({
  code: "CP-13",
  title: "The autoscaler will not grow the pool from zero for a pod that waits",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ pools, nodes: [], pods: [waiting], events: [refusal] }),
    verdict: "broken",
    values: { autoscaler: refusal.message },
  },
  mended: { inventory: placementStory() },
  unread: { what: "events" },
  twin: {
    title: "it has grown the pool since",
    inventory: placementStory({ pools, nodes: [], pods: [waiting], events: [refusal, growth] }),
    verdict: "settling",
  },
});

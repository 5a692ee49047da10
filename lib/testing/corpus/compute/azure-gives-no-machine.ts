import { anAgentPool, pendingPod, placementStory, refusalFor } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const pools = [anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 3 } })];
const waiting = pendingPod("0/0 nodes are available. no nodes available to schedule pods");
const backoff = refusalFor(waiting, "pod didn't trigger scale-up: 1 in backoff after failed scale-up");
const growth = { ...backoff, name: "growth", reason: "TriggeredScaleUp", message: "pod triggered scale-up" };

export const azureGivesNoMachine = defineFailureMode({
  code: "CP-15",
  title: "The autoscaler asked Azure for a node and got none, so the pod waits; the reason stands in the activity log",
  kind: "compute",
  rule: "pods-scheduled",
  fails: {
    inventory: placementStory({ pools, nodes: [], pods: [waiting], events: [backoff] }),
    verdict: "broken",
    values: { scheduler: waiting.unschedulable?.message ?? null },
  },
  mended: { inventory: placementStory() },
  unread: { what: "events" },
  twin: {
    title: "it has asked again and a node is coming",
    inventory: placementStory({ pools, nodes: [], pods: [waiting], events: [backoff, growth] }),
    verdict: "settling",
  },
});

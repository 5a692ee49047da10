import { pendingPod, placementStory, refusalFor } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const waiting = pendingPod("0/1 nodes are available: 1 node(s) had volume node affinity conflict.");
const event = { ...refusalFor(waiting, waiting.unschedulable?.message ?? ""), reason: "FailedScheduling" };

export const volumeInAnotherZone = defineFailureMode({
  code: "CP-24",
  title: "The pod's volume is in a zone in which no fitting node is",
  kind: "compute",
  rule: "pods-scheduled",
  fails: {
    inventory: placementStory({ pods: [waiting], events: [event] }),
    verdict: "broken",
    values: { scheduler: waiting.unschedulable?.message ?? null },
  },
  mended: { inventory: placementStory() },
  unread: { what: "pods" },
  twin: {
    title: "the event is still there, and the pod has found its node since",
    inventory: placementStory({ events: [{ ...event, about: { kind: "Pod", name: "checkout-7d9-x1" } }] }),
  },
});

import { anAgentPool, pendingPod, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const stopped = anAgentPool({ powerState: "Stopped", count: 0 });
const pods = [pendingPod("0/0 nodes are available. no nodes available to schedule pods")];

export const poolStopped = defineFailureMode({
  code: "CP-10",
  title: "The node pool is stopped, and its autoscaler with it",
  kind: "compute",
  rule: "node-pool-running",
  fails: {
    inventory: placementStory({ pools: [stopped], nodes: [], pods }),
    verdict: "broken",
    values: { "power state": "Stopped" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "another pool with the label runs",
    inventory: placementStory({
      pools: [anAgentPool({ name: "spare", powerState: "Stopped", count: 0 }), anAgentPool()],
      deployment: placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } }),
    }),
  },
});

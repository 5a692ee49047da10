import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const stopped = { pools: [anAgentPool({ powerState: "Stopped" })], nodes: [], pods: [] };

export const clusterStopped = defineFailureMode({
  code: "CP-11",
  title: "The whole cluster is stopped, so nothing in it can be told",
  kind: "compute",
  rule: "node-pool-running",
  fails: {
    inventory: placementStory({ ...stopped, aks: { powerState: "Stopped" } }),
    verdict: "unknown",
    values: { "power state": "Stopped" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "Azure is starting it",
    inventory: placementStory({ ...stopped, aks: { powerState: "Stopped", provisioningState: "Starting" } }),
    verdict: "settling",
  },
});

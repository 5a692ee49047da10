import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const stopped = { powerState: "Stopped" };

export const clusterStoppedAsAWhole = defineFailureMode({
  code: "CP-11",
  title: "A stopped cluster is reported once, whatever stands in it",
  kind: "finding",
  rule: "cluster-stopped",
  fails: {
    inventory: placementStory({ aks: stopped }),
    verdict: "finding",
    values: { "power state": "Stopped" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "one pool is stopped in a cluster that runs",
    inventory: placementStory({ pools: [anAgentPool(), anAgentPool({ name: "spare", powerState: "Stopped" })] }),
  },
});

import { spotTaint } from "../../../scheduling/pool-taints.ts";
import { anAgentPool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const autoscaling = { minCount: 0, maxCount: 3 };
const mode = { "kubernetes.azure.com/mode": "user" };
const spot = anAgentPool({ isSpot: true, count: 0, autoscaling });
const deployment = placed({ nodeSelector: mode });

export const spotAtZeroNotTolerated = defineFailureMode({
  code: "CP-05",
  title: "The Spot pool has no node yet, and ARM does not list the taint that AKS gives it",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ deployment, pools: [spot], nodes: [], pods: [] }),
    verdict: "broken",
    values: { expected: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule", found: null },
  },
  mended: {
    inventory: placementStory({
      deployment: placed({
        nodeSelector: mode,
        tolerations: [{ key: spotTaint.key, operator: "Equal", value: "spot", effect: "NoSchedule" }],
      }),
      pools: [spot],
      nodes: [],
      pods: [],
    }),
  },
  unread: { what: "managedClusters" },
  twin: {
    title: "a regular pool has the label too",
    inventory: placementStory({
      deployment,
      pools: [spot, anAgentPool({ name: "steady", count: 0, autoscaling })],
      nodes: [],
      pods: [],
    }),
  },
});

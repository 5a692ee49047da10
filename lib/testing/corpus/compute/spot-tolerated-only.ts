import { spotTaint } from "../../../scheduling/pool-taints.ts";
import { anAgentPool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const tolerations = [{ key: spotTaint.key, operator: "Equal" as const, value: "spot", effect: "NoSchedule" }];
const nodeSelector = {};
const pools = [anAgentPool(), anAgentPool({ name: "thrift", isSpot: true, count: 0 })];

export const spotToleratedOnly = defineFailureMode({
  code: "CP-06",
  title: "The pods tolerate Spot nodes, ask for none, and run on regular ones",
  kind: "finding",
  rule: "spot-tolerated-not-chosen",
  fails: {
    inventory: placementStory({ pools, deployment: placed({ nodeSelector, tolerations }) }),
    verdict: "finding",
    values: { tolerations: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule", "runs on": "node-1" },
  },
  mended: {
    inventory: placementStory({
      pools,
      deployment: placed({ nodeSelector: { [spotTaint.key]: "spot" }, tolerations }),
      pods: [],
    }),
  },
  unread: { what: "pods" },
  twin: {
    title: "they would rather be on Spot nodes and make do with others",
    inventory: placementStory({
      pools,
      deployment: placed({ nodeSelector, tolerations, preferredLabelKeys: [spotTaint.key] }),
    }),
  },
});

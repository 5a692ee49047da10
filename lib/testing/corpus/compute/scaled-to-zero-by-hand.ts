import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const empty = { nodes: [], pods: [] };

export const scaledToZeroByHand = defineFailureMode({
  code: "CP-12",
  title: "The pool was scaled to zero, and no autoscaler brings it back",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ ...empty, pools: [anAgentPool({ count: 0 })] }),
    verdict: "broken",
    values: { "node count": "0", autoscaler: "off" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "the pool is idle at zero and the autoscaler is on",
    inventory: placementStory({
      ...empty,
      pools: [anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 3 } })],
    }),
  },
});

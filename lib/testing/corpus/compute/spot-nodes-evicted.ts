import { spotTaint } from "../../../scheduling/pool-taints.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const deployment = placed({
  tolerations: [{ key: spotTaint.key, operator: "Equal", value: "spot", effect: "NoSchedule" }],
});
const nodes = [aNode({ labels: nodeLabels("packers", { [spotTaint.key]: "spot" }), taints: [spotTaint] })];
const spot = anAgentPool({ isSpot: true, count: 3 });

export const spotNodesEvicted = defineFailureMode({
  code: "CP-16",
  title: "Evicted Spot nodes are not replaced, because the pool has no autoscaler",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ deployment, nodes, pools: [spot] }),
    verdict: "at-risk",
    values: { "node count": "3", autoscaler: "off" },
  },
  mended: { inventory: placementStory({ deployment, nodes, pools: [{ ...spot, count: 1 }] }) },
  unread: { what: "managedClusters" },
  twin: {
    title: "the autoscaler brings others",
    inventory: placementStory({
      deployment,
      nodes,
      pools: [{ ...spot, autoscaling: { minCount: 1, maxCount: 3 } }],
    }),
  },
});

import { spotTaint } from "../../../scheduling/pool-taints.ts";
import { anAgentPool, aNode, pendingPod, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const spot = { pools: [anAgentPool({ isSpot: true })], nodes: [aNode({ taints: [spotTaint] })] };
const tolerating = (operator: "Equal" | "Exists", value: string, effect: string) =>
  placed({ tolerations: [{ key: spotTaint.key, operator, value, effect }] });

export const spotNotTolerated = defineFailureMode({
  code: "CP-05",
  title: "The pods demand a Spot pool and do not tolerate its taint",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    // Since 1.35 the scheduler does not say which taint it was.
    inventory: placementStory({
      ...spot,
      pods: [pendingPod("0/1 nodes are available: 1 node(s) had untolerated taint(s).")],
    }),
    verdict: "broken",
    values: { expected: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule", found: null },
  },
  mended: { inventory: placementStory({ ...spot, deployment: tolerating("Equal", "spot", "NoSchedule") }) },
  unread: { what: "nodes" },
  twin: {
    title: "the toleration names neither value nor effect",
    inventory: placementStory({ ...spot, deployment: tolerating("Exists", "", "") }),
  },
});

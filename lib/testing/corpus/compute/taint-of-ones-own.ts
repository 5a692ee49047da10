import { anAgentPool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const idle = { nodes: [], pods: [] };
const tainted = (...nodeTaints: string[]) => [
  anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 2 }, nodeTaints }),
];
const tolerating = (effect: string) =>
  placed({ tolerations: [{ key: "example.com/sku", operator: "Equal", value: "gpu", effect }] });

export const taintOfOnesOwn = defineFailureMode({
  code: "CP-08",
  title: "The toleration names another effect than the pool's own taint",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({
      ...idle,
      pools: tainted("example.com/sku=gpu:NoExecute"),
      deployment: tolerating("NoSchedule"),
    }),
    verdict: "broken",
    values: { expected: "example.com/sku=gpu:NoExecute", found: "example.com/sku=gpu:NoSchedule" },
  },
  mended: {
    inventory: placementStory({
      ...idle,
      pools: tainted("example.com/sku=gpu:NoExecute"),
      deployment: tolerating("NoExecute"),
    }),
  },
  unread: { what: "managedClusters" },
  twin: {
    title: "the taint only asks pods to stay away if they can",
    inventory: placementStory({ ...idle, pools: tainted("example.com/sku=gpu:PreferNoSchedule") }),
  },
});

import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const taint = { key: "example.com/team", value: "press", effect: "NoSchedule" as const };
const press = anAgentPool({ name: "press", nodeTaints: ["example.com/team=press:NoSchedule"] });
const nodes = [aNode(), aNode({ name: "node-p", labels: nodeLabels("press"), taints: [taint] })];

export const poolThatNobodyAsksFor = defineFailureMode({
  code: "CP-34",
  title: "A pool was built for somebody, and no workload asks for it",
  kind: "finding",
  rule: "node-pool-untargeted",
  fails: {
    inventory: placementStory({ pools: [anAgentPool(), press], nodes }),
    verdict: "finding",
    values: { "node pool": "press", "a node of it": "node-p" },
  },
  mended: {
    inventory: placementStory({
      pools: [anAgentPool(), press],
      nodes,
      deployment: placed({
        nodeSelector: {},
        tolerations: [{ key: taint.key, operator: "Exists", value: "", effect: "" }],
      }),
    }),
  },
  unread: { what: "cronJobs" },
  twin: {
    title: "the autoscaler will empty it",
    inventory: placementStory({
      pools: [anAgentPool(), { ...press, autoscaling: { minCount: 0, maxCount: 4 } }],
      nodes,
    }),
  },
});

import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const deployment = placed({ nodeSelector: { agentPool: "packers" } });
const own = { agentPool: "packers" };

export const poolLabelInCamelCase = defineFailureMode({
  code: "CP-02",
  title: "The selector's key differs from AKS's label by case only",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment, pods: [] }),
    verdict: "broken",
    values: { expected: "agentPool=packers", found: "agentpool=packers" },
  },
  mended: { inventory: placementStory({ deployment: placed({ nodeSelector: { agentpool: "packers" } }) }) },
  unread: { what: "nodePools" },
  twin: {
    title: "the pool gives its nodes a label of one's own with just that key",
    inventory: placementStory({
      deployment,
      pools: [anAgentPool({ nodeLabels: own })],
      nodes: [aNode({ labels: nodeLabels("packers", own) })],
    }),
  },
});

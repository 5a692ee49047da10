import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const nodeSelector = { "example.com/team": "dispatch" };
const deployment = placed({ nodeSelector });
const other = { "example.com/tier": "front" };
const nodes = [aNode({ labels: nodeLabels("packers", other) })];

export const labelsReplaced = defineFailureMode({
  code: "CP-29",
  title: "A later change of the pool's labels took away the one that the pods select",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment, pools: [anAgentPool({ nodeLabels: other })], nodes }),
    // The scheduler looks at labels once: the pod that runs there stays.
    verdict: "at-risk",
    values: { expected: "example.com/team=dispatch", found: null },
  },
  mended: {
    inventory: placementStory({
      deployment,
      pools: [anAgentPool({ nodeLabels: { ...other, ...nodeSelector } })],
      nodes: [aNode({ labels: nodeLabels("packers", { ...other, ...nodeSelector }) })],
    }),
  },
  unread: { what: "nodes" },
  twin: {
    title: "the pool has the label by now, and its nodes are behind",
    inventory: placementStory({
      deployment,
      pools: [anAgentPool({ nodeLabels: { ...other, ...nodeSelector } })],
      nodes,
    }),
    verdict: "settling",
  },
});

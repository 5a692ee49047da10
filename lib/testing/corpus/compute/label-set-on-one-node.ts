import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const team = { "example.com/team": "press" };
const deployment = placed({ nodeSelector: team });
const nodes = [aNode({ labels: nodeLabels("packers", team) }), aNode({ name: "node-2" })];
const pools = (nodeLabelsOfPool: Record<string, string>) => [anAgentPool({ count: 2, nodeLabels: nodeLabelsOfPool })];

export const labelSetOnOneNode = defineFailureMode({
  code: "CP-29",
  title: "The selected label was put on one node of the pool, and the next node goes without it",
  kind: "finding",
  rule: "node-label-set-by-hand",
  fails: {
    inventory: placementStory({ deployment, nodes, pools: pools({}) }),
    verdict: "finding",
    values: { "on one node": "press", "on another": null, "of the pool": null },
  },
  mended: { inventory: placementStory({ deployment, nodes: nodes.slice(0, 1), pools: pools(team) }) },
  unread: { what: "managedClusters" },
  twin: {
    title: "the pool gives the label, and one node is behind",
    inventory: placementStory({ deployment, nodes, pools: pools(team) }),
  },
});

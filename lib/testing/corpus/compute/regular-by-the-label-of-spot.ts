import { aNode, aNodePool, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const selecting = (key: string) => placed({ nodeSelector: { [key]: "regular" } });
const deployment = selecting("kubernetes.azure.com/scalesetpriority");
const regular = { "kubernetes.azure.com/priority": "regular" };

export const regularByTheLabelOfSpot = defineFailureMode({
  code: "CP-04",
  title: "Regular nodes are asked for by a label that AKS writes on Spot nodes only",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment, pods: [] }),
    verdict: "broken",
    values: { expected: "kubernetes.azure.com/scalesetpriority=regular", found: null },
  },
  mended: {
    inventory: placementStory({
      deployment: selecting("kubernetes.azure.com/priority"),
      nodes: [aNode({ labels: nodeLabels("packers", regular) })],
    }),
  },
  unread: { what: "nodes" },
  twin: {
    title: "the node was made by Karpenter, which does write it",
    inventory: placementStory({
      deployment,
      nodes: [aNode({ labels: { "kubernetes.azure.com/scalesetpriority": "regular", "kubernetes.io/os": "linux" } })],
      nodePools: [aNodePool()],
    }),
  },
});

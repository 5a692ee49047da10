import { aNodePool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const deployment = placed({ nodeSelector: { "kubernetes.azure.com/nodepool": "packers" } });

export const poolLabelCalledNodepool = defineFailureMode({
  code: "CP-02",
  title: "The selector asks for kubernetes.azure.com/nodepool, which AKS writes on no node",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment, pods: [] }),
    verdict: "broken",
    values: {
      expected: "kubernetes.azure.com/nodepool=packers",
      found: "kubernetes.azure.com/agentpool=packers",
    },
  },
  mended: { inventory: placementStory() },
  unread: { what: "nodes" },
  twin: {
    title: "it asks for karpenter.sh/nodepool, which Karpenter does write",
    inventory: placementStory({
      deployment: placed({ nodeSelector: { "karpenter.sh/nodepool": "default" } }),
      nodePools: [aNodePool()],
      pods: [],
    }),
  },
});

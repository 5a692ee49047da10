import { aNode, aNodePool, pendingPod, placed, placementStory, refusalFor } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const waiting = pendingPod("0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.");
const complaint = {
  ...refusalFor(
    waiting,
    'Failed to schedule pod, incompatible with nodepool "default", incompatible requirements, label "kubernetes.azure.com/agentpool" does not have known values',
  ),
  reason: "FailedScheduling",
};
const migrated = {
  aks: { nodeAutoProvisioning: true },
  nodePools: [aNodePool()],
  nodes: [aNode({ labels: { "kubernetes.azure.com/mode": "user", "karpenter.sh/nodepool": "default" } })],
};

export const poolReplacedByProvisioning = defineFailureMode({
  code: "RC-26",
  title: "The agent pool gave way to node auto-provisioning, and the selector still names it",
  kind: "compute",
  rule: "node-pool-exists",
  fails: {
    inventory: placementStory({ ...migrated, pools: [], pods: [waiting], events: [complaint] }),
    verdict: "broken",
    values: { expected: "packers" },
  },
  mended: {
    inventory: placementStory({
      ...migrated,
      pools: [],
      deployment: placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } }),
    }),
  },
  unread: { what: "nodes" },
  twin: {
    title: "both live side by side during the migration",
    inventory: placementStory({ ...migrated, nodes: [...migrated.nodes, aNode({ name: "node-2" })] }),
  },
});

import { aNode, aNodePool, pendingPod, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const provisioned = { pools: [], nodes: [] };

const none = { cpuInMillicores: null, memoryInBytes: null, nodes: null };
const limits = { ...none, cpuInMillicores: 8000 };
const deployment = placed({ nodeSelector: label });
const waiting = pendingPod("0/0 nodes are available. no nodes available to schedule pods");
const using = (cpuInMillicores: number) => [aNodePool({ labels: label, limits, inUse: { ...none, cpuInMillicores } })];

export const nodePoolAtItsLimit = defineFailureMode({
  code: "CP-26",
  title: "The NodePool has reached its limit while a pod waits",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ ...provisioned, deployment, nodePools: using(8000), pods: [waiting] }),
    verdict: "broken",
    values: { limit: "8000m", "in use": "8000m" },
  },
  mended: {
    inventory: placementStory({
      deployment,
      pools: [],
      nodes: [aNode({ labels: { ...label, "karpenter.sh/nodepool": "default" } })],
      nodePools: using(4000),
    }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "it is below its limit, and no pod waits",
    inventory: placementStory({ ...provisioned, deployment, nodePools: using(4000), pods: [] }),
  },
});

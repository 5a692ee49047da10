import { aNode, aNodePool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const automatic = { skuName: "Automatic", nodeAutoProvisioning: true };
const label = { "example.com/team": "dispatch" };
const provisioned = { aks: automatic, pools: [], nodes: [], pods: [] };
const selecting = (nodeSelector: Record<string, string>) => placed({ nodeSelector });

export const managedSystemPool = defineFailureMode({
  code: "CP-27",
  title: "The pods demand a system pool of AKS Automatic, which Azure does not list",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ ...provisioned, deployment: selecting({ "kubernetes.azure.com/mode": "system" }) }),
    verdict: "unknown",
    values: {},
  },
  mended: {
    inventory: placementStory({
      ...provisioned,
      deployment: selecting(label),
      nodePools: [aNodePool({ labels: label })],
    }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "no system pool is listed, and a node that Karpenter made takes the pods",
    inventory: placementStory({
      aks: automatic,
      pools: [],
      nodes: [aNode({ labels: { "kubernetes.azure.com/mode": "user", "karpenter.sh/nodepool": "default" } })],
      deployment: selecting({ "kubernetes.azure.com/mode": "user" }),
    }),
  },
});

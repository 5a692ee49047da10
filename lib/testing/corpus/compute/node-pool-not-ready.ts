import { aNodePool, pendingPod, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const provisioned = { pools: [], nodes: [] };

const deployment = placed({ nodeSelector: label });
const waiting = pendingPod("0/0 nodes are available. no nodes available to schedule pods");
const notReady = { isTrue: false, message: "NodeClassReady=False" };

export const nodePoolNotReady = defineFailureMode({
  code: "CP-26",
  title: "The NodePool is not ready, so Karpenter makes no node of it",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({
      ...provisioned,
      deployment,
      pods: [waiting],
      nodePools: [aNodePool({ labels: label, ready: notReady })],
    }),
    verdict: "broken",
    values: { "not ready": "NodeClassReady=False" },
  },
  mended: {
    inventory: placementStory({ ...provisioned, deployment, pods: [], nodePools: [aNodePool({ labels: label })] }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "another NodePool with the label is ready",
    inventory: placementStory({
      ...provisioned,
      deployment,
      pods: [],
      nodePools: [aNodePool({ labels: label, ready: notReady }), aNodePool({ name: "spare", labels: label })],
    }),
  },
});

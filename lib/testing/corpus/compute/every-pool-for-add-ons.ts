import { anAgentPool, aNode, nodeLabels, pendingPod, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const taints = [{ key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" as const }];
const system = anAgentPool({ name: "system", mode: "System", nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"] });
const systemNode = aNode({
  name: "node-s",
  labels: nodeLabels("system", { "kubernetes.azure.com/mode": "system" }),
  taints,
});
const anywhere = placed({ nodeSelector: {} });
const waiting = pendingPod("0/1 nodes are available: 1 node(s) had untolerated taint(s).");

export const everyPoolForAddOns = defineFailureMode({
  code: "CP-07",
  title: "The only pool is kept for add-ons, and pods that ask for no pool wait",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ deployment: anywhere, pools: [system], nodes: [systemNode], pods: [waiting] }),
    verdict: "broken",
    values: { expected: "CriticalAddonsOnly=true:NoSchedule", found: null },
  },
  mended: {
    inventory: placementStory({ deployment: anywhere, pools: [system, anAgentPool()], nodes: [systemNode, aNode()] }),
    verdict: "none",
  },
  unread: { what: "nodes" },
  twin: {
    title: "another pool is about to grow for them",
    inventory: placementStory({
      deployment: anywhere,
      pools: [system, anAgentPool({ count: 0, autoscaling: { minCount: 0, maxCount: 3 } })],
      nodes: [systemNode],
      pods: [waiting],
    }),
    verdict: "settling",
  },
});

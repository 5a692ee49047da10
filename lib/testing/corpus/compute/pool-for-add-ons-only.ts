import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const addOns = { key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" as const };
const labels = nodeLabels("packers", { "kubernetes.azure.com/mode": "system" });
const system = { pools: [anAgentPool({ mode: "System" })], nodes: [aNode({ labels, taints: [addOns] })] };
const nodeSelector = { "kubernetes.azure.com/mode": "system" };

export const poolForAddOnsOnly = defineFailureMode({
  code: "CP-07",
  title: "The pods demand a system pool that is kept for add-ons",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ ...system, deployment: placed({ nodeSelector }), pods: [] }),
    verdict: "broken",
    values: { expected: "CriticalAddonsOnly=true:NoSchedule", found: null },
  },
  mended: {
    inventory: placementStory({ deployment: placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } }) }),
  },
  unread: { what: "nodes" },
  twin: {
    title: "the pods say that they are such an add-on",
    inventory: placementStory({
      ...system,
      deployment: placed({
        nodeSelector,
        tolerations: [{ key: "CriticalAddonsOnly", operator: "Exists", value: "", effect: "" }],
      }),
    }),
  },
});

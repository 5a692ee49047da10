import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const machines = anAgentPool({ type: "VirtualMachines", vmSize: null, count: 0 });
const empty = { nodes: [], pods: [] };

export const virtualMachinesAtZero = defineFailureMode({
  code: "CP-12",
  title: "The scale profiles of a Virtual Machines pool add up to nothing",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ ...empty, pools: [machines] }),
    verdict: "broken",
    values: { "node count": "0", autoscaler: "off" },
  },
  mended: { inventory: placementStory({ pools: [{ ...machines, count: 1 }] }) },
  unread: { what: "managedClusters" },
  twin: {
    title: "its profiles scale by themselves, and it tells no count",
    inventory: placementStory({
      ...empty,
      pools: [{ ...machines, count: null, autoscaling: { minCount: 0, maxCount: 4 } }],
    }),
  },
});

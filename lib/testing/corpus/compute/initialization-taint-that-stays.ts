import { readAt } from "../../inventory-of.ts";
import { anAgentPool, aNode, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const taints = [{ key: "example.com/agent-not-ready", value: "true", effect: "NoSchedule" as const }];
const pools = [anAgentPool({ nodeInitializationTaints: ["example.com/agent-not-ready=true:NoSchedule"] })];
const minutesOld = (minutes: number) => new Date(Date.parse(readAt) - minutes * 60_000).toISOString();

export const initializationTaintThatStays = defineFailureMode({
  code: "CP-09",
  title: "A node still carries the taint that was to go when it was prepared",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ pools, nodes: [aNode({ taints, createdAt: minutesOld(45) })] }),
    verdict: "unknown",
    values: { taint: "example.com/agent-not-ready=true:NoSchedule" },
  },
  mended: { inventory: placementStory({ pools, nodes: [aNode({ createdAt: minutesOld(45) })] }) },
  unread: { what: "managedClusters" },
  twin: {
    title: "the node is three minutes old",
    inventory: placementStory({ pools, nodes: [aNode({ taints, createdAt: minutesOld(3) })] }),
    verdict: "settling",
  },
});

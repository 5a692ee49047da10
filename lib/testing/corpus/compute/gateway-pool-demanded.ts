import { anAgentPool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const gateway = anAgentPool({ name: "egress", mode: "Gateway" });

export const gatewayPoolDemanded = defineFailureMode({
  code: "CP-30",
  title: "The pods demand a pool that is not for workloads, of which no node shows what it takes",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({
      pools: [gateway],
      nodes: [],
      pods: [],
      deployment: placed({ nodeSelector: { agentpool: "egress" } }),
    }),
    verdict: "unknown",
    values: {},
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "such a pool stands beside the one that is demanded",
    inventory: placementStory({ pools: [gateway, anAgentPool()] }),
  },
});

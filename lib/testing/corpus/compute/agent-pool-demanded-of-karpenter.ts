import { anAgentPool, aNodePool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const provisioned = { pools: [anAgentPool({ name: "system", mode: "System" })], nodes: [], pods: [] };
const label = { "example.com/team": "dispatch" };

export const agentPoolDemandedOfKarpenter = defineFailureMode({
  code: "CP-25",
  title: "The pods demand an agent pool where Karpenter makes the nodes",
  kind: "compute",
  rule: "node-pool-exists",
  fails: {
    inventory: placementStory({ ...provisioned, nodePools: [aNodePool({ name: "packers" })] }),
    verdict: "broken",
    values: { expected: "packers" },
  },
  mended: {
    inventory: placementStory({
      ...provisioned,
      nodePools: [aNodePool({ name: "packers" })],
      deployment: placed({ nodeSelector: { "karpenter.sh/nodepool": "packers" } }),
    }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "they demand a label of one's own that the NodePool gives",
    inventory: placementStory({
      ...provisioned,
      nodePools: [aNodePool({ labels: label })],
      deployment: placed({ nodeSelector: label }),
    }),
  },
});

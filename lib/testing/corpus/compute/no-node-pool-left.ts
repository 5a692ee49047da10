import { anAgentPool, aNode, aNodePool, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const deployment = placed({ nodeSelector: label });
const system = anAgentPool({ name: "system", mode: "System" });
const provisioned = { aks: { nodeAutoProvisioning: true }, pools: [system], deployment };

export const noNodePoolLeft = defineFailureMode({
  code: "CP-26",
  title: "Node auto-provisioning is on and has no NodePool to make nodes of",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ ...provisioned, nodes: [aNode({ labels: nodeLabels("system") })], pods: [] }),
    verdict: "broken",
    values: { expected: "example.com/team=dispatch", found: null },
  },
  mended: {
    inventory: placementStory({ ...provisioned, nodes: [], pods: [], nodePools: [aNodePool({ labels: label })] }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "a node that a NodePool made lives on without it",
    inventory: placementStory({ ...provisioned, nodes: [aNode({ labels: label })] }),
  },
});

import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const temporary = anAgentPool({ name: "rotating", provisioningState: "Creating", nodeLabels: label });
const ready = aNode({ labels: nodeLabels("rotating", label) });

export const poolInRotation = defineFailureMode({
  code: "CP-28",
  title: "Terraform rotates the pool under a temporary name, and the selector names the real one",
  kind: "compute",
  rule: "node-pool-exists",
  fails: {
    inventory: placementStory({ pools: [temporary], nodes: [], pods: [] }),
    verdict: "settling",
    values: { expected: "packers" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "both pools carry the label that is selected",
    inventory: placementStory({
      pools: [temporary],
      nodes: [ready],
      deployment: placed({ nodeSelector: label }),
    }),
  },
});

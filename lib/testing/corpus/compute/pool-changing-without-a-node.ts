import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const pools = (provisioningState: string) => [anAgentPool({ provisioningState })];
const empty = { nodes: [], pods: [] };

export const poolChangingWithoutANode = defineFailureMode({
  code: "CP-17",
  title: "Azure is at work on the pool, and no node of it is there yet",
  kind: "compute",
  rule: "node-pool-running",
  fails: {
    inventory: placementStory({ ...empty, pools: pools("Updating") }),
    verdict: "settling",
    values: { "provisioning state": "Updating" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: { title: "one node takes pods all the while", inventory: placementStory({ pools: pools("Updating") }) },
});

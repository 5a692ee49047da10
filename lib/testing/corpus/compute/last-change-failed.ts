import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const pools = (provisioningState: string) => [anAgentPool({ provisioningState })];

export const lastChangeFailed = defineFailureMode({
  code: "CP-17",
  title: "The pool's last change failed while its nodes still work",
  kind: "compute",
  rule: "node-pool-running",
  fails: {
    inventory: placementStory({ pools: pools("Failed") }),
    verdict: "at-risk",
    values: { "provisioning state": "Failed" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "Azure is upgrading it, and a node takes pods",
    inventory: placementStory({ pools: pools("Upgrading") }),
  },
});

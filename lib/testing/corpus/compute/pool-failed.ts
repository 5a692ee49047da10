import { anAgentPool, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const failed = anAgentPool({ provisioningState: "Failed" });

export const poolFailed = defineFailureMode({
  code: "CP-15",
  title: "The pool could not be provisioned and has no node",
  kind: "compute",
  rule: "node-pool-running",
  fails: {
    inventory: placementStory({ pools: [failed], nodes: [], pods: [] }),
    verdict: "broken",
    values: { "provisioning state": "Failed" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "a node of the failed pool still takes pods",
    inventory: placementStory({ pools: [failed] }),
    verdict: "at-risk",
  },
});

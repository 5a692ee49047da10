import { anAgentPool, aNode, nodeLabels, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const temporary = anAgentPool({ name: "packerstmp" });
const real = anAgentPool();
const left = aNode({ name: "node-t", labels: nodeLabels("packerstmp") });

export const temporaryPoolLeftBehind = defineFailureMode({
  code: "CP-28",
  title: "The rotation ended with the temporary pool, and the real one is gone",
  kind: "compute",
  rule: "node-pool-exists",
  fails: {
    inventory: placementStory({ pools: [temporary], nodes: [left], pods: [] }),
    verdict: "broken",
    values: { expected: "packers", found: "packerstmp" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "the temporary pool was left behind beside the real one",
    inventory: placementStory({ pools: [temporary, real], nodes: [left, aNode()] }),
  },
});

import { anAgentPool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const selecting = (mode: string) => placed({ nodeSelector: { "kubernetes.azure.com/mode": mode } });

export const modeAsArmSpellsIt = defineFailureMode({
  code: "CP-03",
  title: "The selector spells the pool's mode as ARM does, with a capital letter",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment: selecting("User"), pods: [] }),
    verdict: "broken",
    values: { expected: "kubernetes.azure.com/mode=User", found: "kubernetes.azure.com/mode=user" },
  },
  mended: { inventory: placementStory({ deployment: selecting("user") }) },
  unread: { what: "nodes" },
  twin: {
    title: "ARM says User, the label says user, and no node is there to show it",
    inventory: placementStory({
      deployment: selecting("user"),
      pools: [anAgentPool({ mode: "User", count: 0, autoscaling: { minCount: 0, maxCount: 2 } })],
      nodes: [],
      pods: [],
    }),
  },
});

import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const mixed = {
  pools: [anAgentPool(), anAgentPool({ name: "packwin", osType: "Windows" })],
  nodes: [aNode(), aNode({ name: "node-w", labels: nodeLabels("packwin", { "kubernetes.io/os": "windows" }) })],
};
const selecting = (nodeSelector: Record<string, string>) => placed({ nodeSelector });

export const systemLeftOpen = defineFailureMode({
  code: "CP-19",
  title: "Linux and Windows nodes would both take the pods, which name no system",
  kind: "finding",
  rule: "operating-system-left-open",
  fails: {
    inventory: placementStory({ ...mixed, deployment: selecting({}) }),
    verdict: "finding",
    values: { "kubernetes.io/os": null, "a Windows node": "windows" },
  },
  mended: { inventory: placementStory({ ...mixed, deployment: selecting({ "kubernetes.io/os": "linux" }) }) },
  unread: { what: "nodes" },
  twin: {
    title: "they name a pool, and with it the system",
    inventory: placementStory({ ...mixed, deployment: placed() }),
  },
});

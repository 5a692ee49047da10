import { aContainer } from "../../pod-template.ts";
import { aNode, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const asking = (cpuInMillicores: number) =>
  placed({ containers: [aContainer({ requests: { cpuInMillicores, memoryInBytes: 0 } })] });
const big = aNode({
  name: "node-2",
  allocatable: { cpuInMillicores: 15_800, memoryInBytes: 60_000_000_000, pods: 110 },
});

export const requestBeyondAnyNode = defineFailureMode({
  code: "CP-21",
  title: "A pod requests more than any fitting node offers even when it is empty",
  kind: "compute",
  rule: "node-pool-capacity",
  fails: {
    inventory: placementStory({ deployment: asking(8000) }),
    verdict: "broken",
    values: {
      requested: "cpu 8000m, memory 0 bytes",
      offered: "cpu 3800m, memory 12000000000 bytes",
    },
  },
  mended: { inventory: placementStory({ deployment: asking(2000) }) },
  unread: { what: "nodes" },
  twin: {
    title: "one node is bigger than the others",
    inventory: placementStory({ deployment: asking(8000), nodes: [aNode(), big] }),
  },
});

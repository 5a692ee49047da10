import { anAgentPool, aNode, nodeLabels, pendingPod, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const elsewhere = { pools: [anAgentPool({ name: "packer" })], nodes: [aNode({ labels: nodeLabels("packer") })] };
const pods = [pendingPod("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.")];

export const poolOfAnotherCluster = defineFailureMode({
  code: "CP-01",
  title: "The pods demand a node pool by a name that no pool of the cluster has",
  kind: "compute",
  rule: "node-pool-exists",
  fails: {
    inventory: placementStory({ ...elsewhere, pods }),
    verdict: "broken",
    values: { expected: "packers", found: "packer" },
  },
  mended: { inventory: placementStory() },
  unread: { what: "nodes" },
  twin: {
    title: "a living node carries the name of a pool that ARM does not list",
    inventory: placementStory({ pools: elsewhere.pools }),
  },
});

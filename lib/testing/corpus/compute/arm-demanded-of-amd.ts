import { aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/tier": "front" };
const demanding = (architecture: string) => placed({ nodeSelector: { ...label, "kubernetes.io/arch": architecture } });
const nodes = (...architectures: string[]) =>
  architectures.map((architecture, at) =>
    aNode({ name: `node-${at + 1}`, labels: nodeLabels("packers", { ...label, "kubernetes.io/arch": architecture }) }),
  );

export const armDemandedOfAmd = defineFailureMode({
  code: "CP-20",
  title: "The pods demand an architecture that none of the nodes has",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment: demanding("arm64"), nodes: nodes("amd64"), pods: [] }),
    verdict: "broken",
    values: { expected: "kubernetes.io/arch=arm64", found: "kubernetes.io/arch=amd64" },
  },
  mended: { inventory: placementStory({ deployment: demanding("amd64"), nodes: nodes("amd64") }) },
  unread: { what: "nodes" },
  twin: {
    title: "both architectures are there, the pods demand none, and what the image runs on is not read",
    inventory: placementStory({ deployment: placed({ nodeSelector: label }), nodes: nodes("amd64", "arm64") }),
  },
});

import type { NodeSelectorExpression } from "../../../inventory/kubernetes/pod-template.ts";
import { aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const term = (...expressions: NodeSelectorExpression[]) => ({ expressions, fields: [] });
const nodes = [
  aNode({ labels: nodeLabels("packers") }),
  aNode({ name: "node-2", labels: nodeLabels("sorters", { "example.com/tier": "front" }) }),
];
const front: NodeSelectorExpression = { key: "example.com/tier", operator: "In", values: ["front"] };
const notBack: NodeSelectorExpression = { key: "example.com/tier", operator: "NotIn", values: ["back"] };

export const selectorAgainstAffinity = defineFailureMode({
  code: "CP-23",
  title: "One pool meets the selector and another the affinity, but no node meets both",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ nodes, deployment: placed({ nodeSelectorTerms: [term(front)] }), pods: [] }),
    verdict: "broken",
    values: { expected: "example.com/tier=front", found: null },
  },
  mended: {
    inventory: placementStory({
      nodes,
      deployment: placed({ nodeSelector: { agentpool: "sorters" }, nodeSelectorTerms: [term(front)] }),
    }),
  },
  unread: { what: "nodes" },
  twin: {
    title: "one alternative of the affinity is content with a node that has no such label",
    inventory: placementStory({ nodes, deployment: placed({ nodeSelectorTerms: [term(front), term(notBack)] }) }),
  },
});

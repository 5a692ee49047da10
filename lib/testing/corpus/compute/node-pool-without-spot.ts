import { aNodePool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const key = "karpenter.sh/capacity-type";
const deployment = placed({ nodeSelector: { [key]: "spot" } });
const provisioned = { pools: [], nodes: [], pods: [], deployment };
const offering = (...values: string[]) => [aNodePool({ requirements: [{ key, operator: "In", values }] })];

export const nodePoolWithoutSpot = defineFailureMode({
  code: "CP-26",
  title: "The pods demand Spot nodes of Karpenter, and no NodePool may make any",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ ...provisioned, nodePools: offering("on-demand") }),
    verdict: "broken",
    values: { expected: "karpenter.sh/capacity-type=spot", found: "karpenter.sh/capacity-type=on-demand" },
  },
  mended: { inventory: placementStory({ ...provisioned, nodePools: offering("spot") }) },
  unread: { what: "nodePools" },
  twin: {
    title: "the NodePool may make either, and taints neither",
    inventory: placementStory({ ...provisioned, nodePools: offering("on-demand", "spot") }),
  },
});

import { aNodePool, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "example.com/team": "dispatch" };
const provisioned = { pools: [], nodes: [] };

const nodePools = [
  aNodePool({ labels: label, taints: [{ key: "example.com/sku", value: "gpu", effect: "NoSchedule" }] }),
];
const tolerating = (key: string) =>
  placed({ nodeSelector: label, tolerations: [{ key, operator: "Exists", value: "", effect: "" }] });

export const nodePoolTainted = defineFailureMode({
  code: "CP-26",
  title: "The NodePool's taint is not tolerated, so Karpenter passes it over",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ ...provisioned, pods: [], nodePools, deployment: placed({ nodeSelector: label }) }),
    verdict: "broken",
    values: { expected: "example.com/sku=gpu:NoSchedule", found: null },
  },
  mended: {
    inventory: placementStory({ ...provisioned, pods: [], nodePools, deployment: tolerating("example.com/sku") }),
  },
  unread: { what: "nodePools" },
  twin: {
    title: "the pods tolerate everything",
    inventory: placementStory({ ...provisioned, pods: [], nodePools, deployment: tolerating("") }),
  },
});

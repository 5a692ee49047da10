import { aNode, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const virtual = aNode({
  name: "virtual-node-aci-linux",
  labels: { type: "virtual-kubelet", "kubernetes.io/os": "linux", "kubernetes.io/role": "agent" },
  taints: [{ key: "virtual-kubelet.io/provider", value: "azure", effect: "NoSchedule" }],
});
const nodeSelector = { type: "virtual-kubelet" };
const onIt = (key: string) =>
  placed({ nodeSelector, tolerations: [{ key, operator: "Exists", value: "", effect: "" }] });
const nodes = [aNode(), virtual];

export const virtualNodeNotTolerated = defineFailureMode({
  code: "CP-31",
  title: "The pods demand a virtual node and do not tolerate its taint",
  kind: "compute",
  rule: "node-taints-tolerated",
  fails: {
    inventory: placementStory({ nodes, deployment: placed({ nodeSelector }), pods: [] }),
    verdict: "broken",
    values: { expected: "virtual-kubelet.io/provider=azure:NoSchedule", found: null },
  },
  mended: { inventory: placementStory({ nodes, deployment: onIt("virtual-kubelet.io/provider") }) },
  unread: { what: "nodes" },
  twin: { title: "they tolerate every taint", inventory: placementStory({ nodes, deployment: onIt("") }) },
});

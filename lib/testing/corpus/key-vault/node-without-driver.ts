import { aNode } from "../../placement-story.ts";
import { classStory } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const node = aNode({ name: "node-1" });
const spot = aNode({ name: "node-2", taints: [{ key: "spot", value: "", effect: "NoSchedule" }] });
const drivers = (name: string, ...names: string[]) => ({ cluster: "harbour", namespace: "", name, drivers: names });
const whole = drivers("node-1", "disk.csi.azure.com", "secrets-store.csi.k8s.io");

export const nodeWithoutDriver = defineFailureMode({
  code: "K-12",
  title: "The pods can go to a node that the Secrets Store driver is not on",
  kind: "key-vault",
  rule: "secrets-driver-on-nodes",
  fails: {
    inventory: classStory({ nodes: [node], csiNodes: [drivers("node-1", "disk.csi.azure.com")] }),
    verdict: "at-risk",
    values: { expected: "secrets-store.csi.k8s.io", found: "disk.csi.azure.com" },
  },
  mended: { inventory: classStory({ nodes: [node], csiNodes: [whole] }) },
  unread: { what: "csiNodes" },
  twin: {
    title: "the node without it is tainted, and the pods do not tolerate that",
    inventory: classStory({ nodes: [node, spot], csiNodes: [whole, drivers("node-2")] }),
  },
});

import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const toleration = { key: "virtual-kubelet.io/provider", operator: "Exists" as const, value: "", effect: "" };

export const onVirtualNodes = defineFailureMode({
  code: "ID-36",
  title: "The pods are sent to virtual nodes, where workload identity is not supported",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ deployment: templated({ nodeSelector: { type: "virtual-kubelet" } }) }),
    verdict: "unknown",
    values: { "node selector": "virtual-kubelet" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "they only tolerate virtual nodes",
    inventory: identityStory({ deployment: templated({ tolerations: [toleration] }) }),
  },
});

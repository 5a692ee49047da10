import type { Pod } from "../../inventory/kubernetes/pod.ts";
import { pod } from "../identity-story.ts";

/** The pod of `shop/checkout`, whose container waits with the kubelet's words. */
export function aWaitingPod(message: string, reason = "CreateContainerConfigError"): Pod {
  return {
    ...pod,
    phase: "Pending",
    containers: [{ name: "main", isReady: false, startedAt: null, waiting: { reason, message } }],
  };
}

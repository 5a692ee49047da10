import type { ContainerStatus, Pod } from "../../../../lib/inventory/kubernetes/pod.ts";
import { fields, isPresent, list, text, textOrNull, type Fields } from "../json-fields.ts";
import { redactMessage } from "../redact-message.ts";
import type { ShareText } from "../share-text.ts";
import { findCondition, findController, toKubernetesObject, type ProjectionContext } from "./projection.ts";
import { environmentOf } from "./to-pod-environment.ts";
import { toInjectedIdentity } from "./to-injected-identity.ts";
import { serviceAccountNameOf, toPodTemplate } from "./to-pod-template.ts";

/** The kubelet marks the pods that it made from files on the node. */
const mirrorAnnotation = "kubernetes.io/config.mirror";

export function toPod(pod: Fields, context: ProjectionContext): Pod {
  const { shareText } = context;
  const metadata = fields(pod["metadata"]);
  const spec = fields(pod["spec"]);
  const status = fields(pod["status"]);
  const owner = findController(metadata, context);
  const label = fields(metadata["labels"])["azure.workload.identity/use"];
  const nodeName = textOrNull(spec["nodeName"]);
  const isMirror = fields(metadata["annotations"])[mirrorAnnotation] !== undefined;
  return {
    ...toKubernetesObject(metadata, context),
    uid: text(metadata["uid"]),
    owner,
    phase: shareText(textOrNull(status["phase"]) ?? "Unknown"),
    isTerminating: typeof metadata["deletionTimestamp"] === "string",
    nodeName: shareOrNull(nodeName, shareText),
    serviceAccountName: shareText(serviceAccountNameOf(spec)),
    workloadIdentityLabel: typeof label === "string" ? shareText(label) : null,
    unschedulable: toUnschedulable(status, shareText),
    containers: [
      ...list(status["initContainerStatuses"]).map((entry) => toContainerStatus(fields(entry), shareText)),
      ...list(status["containerStatuses"]).map((entry) => toContainerStatus(fields(entry), shareText)),
    ],
    identity: toInjectedIdentity(spec, shareText),
    environment: shareOrNull(environmentOf(spec), shareText),
    template: owner === null && !isMirror ? toPodTemplate(pod) : null,
  };
}

function shareOrNull(value: string | null, shareText: ShareText): string | null {
  return value === null ? null : shareText(value);
}

function toUnschedulable(status: Fields, shareText: ShareText): Pod["unschedulable"] {
  const scheduled = findCondition(status, "PodScheduled");
  if (scheduled?.["status"] !== "False") return null;
  return {
    reason: shareText(text(scheduled["reason"])),
    message: shareText(redactMessage(text(scheduled["message"]))),
  };
}

function toContainerStatus(status: Fields, shareText: ShareText): ContainerStatus {
  const state = fields(status["state"]);
  return {
    name: shareText(text(status["name"])),
    isReady: status["ready"] === true,
    startedAt: textOrNull(fields(state["running"])["startedAt"]),
    waiting: isPresent(state["waiting"]) ? toWaiting(fields(state["waiting"]), shareText) : null,
  };
}

function toWaiting(waiting: Fields, shareText: ShareText): ContainerStatus["waiting"] {
  const message = textOrNull(waiting["message"]);
  return {
    reason: shareText(text(waiting["reason"])),
    message: message === null ? null : shareText(redactMessage(message)),
  };
}

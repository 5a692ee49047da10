import type { ClusterEvent } from "../../../../lib/inventory/kubernetes/cluster-event.ts";
import { fields, text, textOrNull } from "../json-fields.ts";
import { redactMessage } from "../redact-message.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

export const toClusterEvent: Projection<ClusterEvent> = (object, context) => {
  const about = fields(object["involvedObject"]);
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    reason: text(object["reason"]),
    message: redactMessage(text(object["message"])),
    about: { kind: text(about["kind"]), name: text(about["name"]) },
    lastSeen:
      textOrNull(fields(object["series"])["lastObservedTime"]) ??
      textOrNull(object["lastTimestamp"]) ??
      textOrNull(object["eventTime"]) ??
      textOrNull(object["firstTimestamp"]),
  };
};

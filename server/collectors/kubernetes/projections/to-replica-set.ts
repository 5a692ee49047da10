import type { ReplicaSet } from "../../../../lib/inventory/kubernetes/replica-set.ts";
import { fields, text } from "../json-fields.ts";
import { redactMessage } from "../redact-message.ts";
import { findCondition, findController, toKubernetesObject, type Projection } from "./projection.ts";

export const toReplicaSet: Projection<ReplicaSet> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const failure = findCondition(fields(object["status"]), "ReplicaFailure");
  return {
    ...toKubernetesObject(metadata, context),
    uid: text(metadata["uid"]),
    owner: findController(metadata, context),
    failure: failure?.["status"] === "True" ? redactMessage(text(failure["message"])) : null,
  };
};

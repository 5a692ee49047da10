import type { ExternalSecret } from "../../../../lib/inventory/kubernetes/external-secret.ts";
import { fields, list, text, textOrNull, type Fields } from "../json-fields.ts";
import { redactMessage } from "../redact-message.ts";
import { findCondition, toKubernetesObject, type Projection } from "./projection.ts";

/** https://external-secrets.io/latest/api/externalsecret/ */
export const toExternalSecret: Projection<ExternalSecret> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const store = fields(spec["secretStoreRef"]);
  return {
    ...toKubernetesObject(metadata, context),
    store: {
      kind: store["kind"] === "ClusterSecretStore" ? "ClusterSecretStore" : "SecretStore",
      name: text(store["name"]),
    },
    targetName: textOrNull(fields(spec["target"])["name"]) ?? text(metadata["name"]),
    keys: keysOf(spec),
    ready: toReady(findCondition(status, "Ready")),
    refreshTime: textOrNull(status["refreshTime"]),
    refreshInterval: textOrNull(spec["refreshInterval"]),
  };
};

/** A template replaces the keys that `data` would make, unless it says that it merges. */
function keysOf(spec: Fields): string[] {
  const fetched = list(spec["data"]).map((entry) => text(fields(entry)["secretKey"]));
  const template = fields(fields(spec["target"])["template"]);
  const templated = Object.keys(fields(template["data"]));
  if (templated.length === 0) return fetched;
  return template["mergePolicy"] === "Merge" ? [...new Set([...fetched, ...templated])] : templated;
}

function toReady(condition: Fields | undefined): ExternalSecret["ready"] {
  if (condition === undefined) return null;
  return {
    isTrue: condition["status"] === "True",
    reason: text(condition["reason"]),
    message: redactMessage(text(condition["message"])),
  };
}

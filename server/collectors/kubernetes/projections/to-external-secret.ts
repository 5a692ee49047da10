import type { ExternalSecret } from "../../../../lib/inventory/kubernetes/external-secret.ts";
import type { VaultObject } from "../../../../lib/inventory/kubernetes/secret-provider-class.ts";
import { fields, isPresent, list, text, textOrNull, type Fields } from "../json-fields.ts";
import { redactMessage } from "../redact-message.ts";
import { findCondition, toKubernetesObject, type Projection } from "./projection.ts";

/** https://external-secrets.io/latest/api/externalsecret/ */
export const toExternalSecret: Projection<ExternalSecret> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const creationPolicy = textOrNull(fields(spec["target"])["creationPolicy"]) ?? "Owner";
  return {
    ...toKubernetesObject(metadata, context),
    store: storeOf(spec),
    targetName: textOrNull(fields(spec["target"])["name"]) ?? text(metadata["name"]),
    keys: keysOf(spec),
    hasOnlyTheseKeys: creationPolicy === "Owner" && declaresEveryKey(spec),
    creationPolicy,
    objects: objectsOf(spec),
    ready: toReady(findCondition(status, "Ready")),
    refreshTime: textOrNull(status["refreshTime"]),
    refreshInterval: textOrNull(spec["refreshInterval"]),
    isPeriodic: (textOrNull(spec["refreshPolicy"]) ?? "Periodic") === "Periodic",
  };
};

/** Its own, or the one that all of its entries name; entries that name none come from generators. */
function storeOf(spec: Fields): ExternalSecret["store"] {
  const own = toStoreReference(spec["secretStoreRef"]);
  if (own !== null) return own;
  const [first = null, ...others] = [...list(spec["data"]), ...list(spec["dataFrom"])].map((entry) =>
    toStoreReference(fields(fields(entry)["sourceRef"])["storeRef"]),
  );
  return others.every((other) => other?.kind === first?.kind && other?.name === first?.name) ? first : null;
}

function toStoreReference(reference: unknown): ExternalSecret["store"] {
  const name = textOrNull(fields(reference)["name"]);
  if (name === null) return null;
  return { kind: fields(reference)["kind"] === "ClusterSecretStore" ? "ClusterSecretStore" : "SecretStore", name };
}

/** A template replaces the keys that `data` would make, unless it says that it merges. */
function keysOf(spec: Fields): string[] {
  const fetched = list(spec["data"]).map((entry) => text(fields(entry)["secretKey"]));
  const template = fields(fields(spec["target"])["template"]);
  const templated = Object.keys(fields(template["data"]));
  if (templated.length === 0) return fetched;
  return template["mergePolicy"] === "Merge" ? [...new Set([...fetched, ...templated])] : templated;
}

/** What is taken over whole, or made from templates that stand elsewhere, brings keys that are not written down. */
function declaresEveryKey(spec: Fields): boolean {
  const template = fields(fields(spec["target"])["template"]);
  return list(spec["dataFrom"]).length === 0 && list(template["templateFrom"]).length === 0;
}

/** `secret/name`, `key/name`, `cert/name`; without a type it is a secret. What is found by a pattern has no name. */
function objectsOf(spec: Fields): VaultObject[] {
  const references = [
    ...list(spec["data"]).map((entry) => fields(fields(entry)["remoteRef"])),
    ...list(spec["dataFrom"]).map((entry) => fields(fields(entry)["extract"])),
  ];
  const isByPattern = list(spec["dataFrom"]).some((entry) => isPresent(fields(entry)["find"]));
  if (isByPattern) return [];
  return references.flatMap((reference) => {
    const key = textOrNull(reference["key"]);
    return key === null ? [] : [toVaultObject(key)];
  });
}

function toVaultObject(key: string): VaultObject {
  const [, type, name] = /^(secret|key|cert)\/(.+)$/.exec(key) ?? [];
  return { name: name ?? key, type: type === "key" || type === "cert" ? type : "secret", alias: null };
}

function toReady(condition: Fields | undefined): ExternalSecret["ready"] {
  if (condition === undefined) return null;
  return {
    isTrue: condition["status"] === "True",
    reason: text(condition["reason"]),
    message: redactMessage(text(condition["message"])),
  };
}

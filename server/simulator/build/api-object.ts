import type { ApiObject, OwnerReference } from "../kubernetes/api-object.ts";
import type { JsonObject } from "../merge-patch.ts";
import { stableUuid } from "../stable-uuid.ts";

/** What every object can say of itself. */
export interface Identity {
  /** Left out for objects without a namespace. */
  readonly namespace?: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owner?: OwnerReference;
  /** ISO 8601 without fractions, as Kubernetes writes times. */
  readonly createdAt?: string;
}

const longAgo = "2026-05-04T07:03:12Z";

/** An object with a uid that depends on nothing but its kind and name. */
export function apiObject(apiVersion: string, kind: string, identity: Identity, fields: JsonObject = {}): ApiObject {
  const { namespace, name, labels, annotations, owner, createdAt = longAgo } = identity;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      uid: uidOf(kind, namespace, name),
      creationTimestamp: createdAt,
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations }),
      ...(owner === undefined ? {} : { ownerReferences: [owner] }),
    },
    ...fields,
  };
}

export const uidOf = (kind: string, namespace: string | undefined, name: string) =>
  stableUuid(`${kind} ${namespace ?? ""}/${name}`);

/** The reference that a controller puts into what it makes. */
export function controllerReference({ apiVersion, kind, metadata }: ApiObject): OwnerReference {
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid ?? "",
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** Kubernetes writes times without fractions of a second. */
export const toKubernetesTime = (time: Date) => time.toISOString().replace(/\.\d+Z$/, "Z");

/** As a controller writes a time that it only prints: `2026-07-20 10:00:00 +0000 UTC`. */
export const toGoTime = (time: Date) => `${toKubernetesTime(time).replace("T", " ").replace("Z", "")} +0000 UTC`;

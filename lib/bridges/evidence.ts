import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { CollectionName } from "../inventory/collections.ts";
import { objectRef, type KubernetesObject } from "../inventory/kubernetes/kubernetes-object.ts";
import type { Source } from "../inventory/source.ts";

/** A value, where it was read, and when. */
export interface Evidence {
  /** `expected` and `found` for the two ends of a comparison; else what the value is. */
  readonly label: string;
  /** Null when the place was read and held nothing. */
  readonly value: string | null;
  readonly source: Source;
  /** An ARM id, or `cluster/namespace/Kind/name`. */
  readonly resource: string;
  /** The property or field, e.g. `properties.subject` or `spec.template.metadata.labels`. */
  readonly path: string;
  /** ISO 8601: when the collection it stands in was read. */
  readonly at: string;
}

/** Evidence as a rule writes it; the engine adds the time from the collection's reading. */
export interface Observation extends Omit<Evidence, "at"> {
  readonly collection: CollectionName;
  /** The scope of the collection's reading: a cluster's name, a subscription or parent ARM id. */
  readonly scope: string;
}

export function seenInCluster(
  label: string,
  value: string | null,
  collection: CollectionName,
  kind: string,
  object: KubernetesObject,
  path: string,
): Observation {
  return {
    label,
    value,
    source: "kubernetes",
    resource: objectRef(kind, object),
    path,
    collection,
    scope: object.cluster,
  };
}

/** `scope` is the subscription for resources listed per subscription, the parent's ARM id for child resources. */
export function seenInAzure(
  label: string,
  value: string | null,
  collection: CollectionName,
  resource: AzureResource,
  path: string,
  scope: string,
): Observation {
  return { label, value, source: "azure", resource: resource.id, path, collection, scope };
}

import { collectionNames, type CollectionName, type ResourceOf } from "./collections.ts";
import type { Reading } from "./reading.ts";

export type Resources = { readonly [Name in CollectionName]: readonly ResourceOf[Name][] };

/** All resources of one moment, with the readings they came by. Plain data: it can be stored and sent. */
export interface Inventory {
  /** ISO 8601, UTC: when the reading ended. */
  readonly readAt: string;
  readonly readings: readonly Reading[];
  readonly resources: Resources;
  readonly clusters: readonly ClusterSource[];
  /** The object id of the account that read Azure; null when its token does not tell. */
  readonly readerObjectId: string | null;
}

/** A cluster as the configuration names it. The AKS resource is found by `resourceId`, else by the API server's host. */
export interface ClusterSource {
  readonly name: string;
  /** Lower case; null when the kubeconfig could not be read. */
  readonly apiServerHost: string | null;
  readonly resourceId: string | null;
  /** The only namespaces whose objects were read. Empty: all. */
  readonly namespaces: readonly string[];
}

/** One reading together with what it brought: what a collector yields. */
export type Collected = { [Name in CollectionName]: CollectedOf<Name> }[CollectionName];

export interface CollectedOf<Name extends CollectionName> {
  readonly reading: Reading & { readonly what: Name };
  readonly resources: readonly ResourceOf[Name][];
}

/** Joins what the collectors brought into one inventory. */
export function toInventory(
  collected: readonly Collected[],
  clusters: readonly ClusterSource[],
  readAt: string,
  readerObjectId: string | null = null,
): Inventory {
  const resources = Object.fromEntries(collectionNames.map((name) => [name, [] as unknown[]]));
  for (const { reading, resources: brought } of collected) {
    const bucket = resources[reading.what];
    for (const resource of brought) bucket?.push(resource);
  }
  return {
    readAt,
    readings: collected.map(({ reading }) => reading),
    resources: resources as unknown as Resources,
    clusters,
    readerObjectId,
  };
}

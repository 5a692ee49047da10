import { armKey } from "../inventory/azure/arm-id.ts";
import { collectionNames, collections, type CollectionName, type ResourceOf } from "../inventory/collections.ts";
import type { ClusterSource, Inventory, Resources } from "../inventory/inventory.ts";
import type { Reading, ReadingReason } from "../inventory/reading.ts";

export const readAt = "2030-01-02T03:04:05.000Z";

export type SomeResources = { readonly [Name in CollectionName]?: readonly ResourceOf[Name][] };

export interface Unread {
  readonly what: CollectionName;
  /** Every scope of the collection when left out. */
  readonly scope?: string;
  readonly status?: "partial" | "failed";
  readonly reason?: ReadingReason;
}

/** The parents whose children are read one list at a time. */
const parentsOf: Partial<Record<CollectionName, readonly CollectionName[]>> = {
  identityBindings: ["managedClusters"],
  federatedCredentials: ["userAssignedIdentities"],
  redisAccessPolicies: ["redisCaches"],
  redisAccessPolicyAssignments: ["redisCaches"],
  redisFirewallRules: ["redisCaches"],
  redisEnterpriseDatabases: ["redisEnterprises"],
  redisEnterpriseAssignments: ["redisEnterpriseDatabases"],
  cosmosDatabases: ["cosmosAccounts"],
  cosmosRoleDefinitions: ["cosmosAccounts"],
  cosmosRoleAssignments: ["cosmosAccounts"],
  mongoClusterUsers: ["mongoClusters"],
  cognitiveDeployments: ["cognitiveAccounts"],
  privateDnsLinks: ["privateDnsZones"],
  privateDnsRecords: ["privateDnsZones"],
};

/** An inventory in which everything was read in full, but for what `unread` names. */
export function inventoryOf(
  given: SomeResources,
  unread: readonly Unread[] = [],
  clusters?: readonly ClusterSource[],
): Inventory {
  const resources = Object.fromEntries(
    collectionNames.map((name) => [name, given[name] ?? []]),
  ) as unknown as Resources;
  const sources = clusters ?? clustersIn(resources);
  const readings = collectionNames.flatMap((what) =>
    scopesOf(resources, sources, what).map((scope) => readingOf(what, scope, resources[what].length, unread)),
  );
  return { readAt, readings, resources, clusters: sources, readerObjectId: null };
}

/** One cluster source per cluster name that the objects carry, tied to the only AKS resource when there is one. */
function clustersIn(resources: Resources): readonly ClusterSource[] {
  const names = new Set(
    collectionNames.flatMap((name) => resources[name].flatMap((each) => ("cluster" in each ? [each.cluster] : []))),
  );
  const resourceId = resources.managedClusters.length === 1 ? (resources.managedClusters[0]?.id ?? null) : null;
  return [...names].map((name) => ({ name, apiServerHost: null, resourceId, namespaces: [] }));
}

function scopesOf(resources: Resources, sources: readonly ClusterSource[], what: CollectionName): readonly string[] {
  switch (collections[what].readPer) {
    case "tenant":
      return ["/"];
    case "subscription":
      return resources.subscriptions.map(({ id }) => id);
    case "cluster":
      return sources.map(({ name }) => name);
    case "principal":
      return [];
    case "parent":
      return (parentsOf[what] ?? []).flatMap((parent) =>
        resources[parent].flatMap((each) => ("id" in each ? [each.id] : [])),
      );
  }
}

function readingOf(what: CollectionName, scope: string, count: number, unread: readonly Unread[]): Reading {
  const { source } = collections[what];
  const match = unread.find(
    (each) => each.what === what && (each.scope === undefined || armKey(each.scope) === armKey(scope)),
  );
  if (match === undefined)
    return { source, what, scope, status: "complete", reason: null, detail: null, at: readAt, count };
  const reason = match.reason ?? "forbidden";
  return { source, what, scope, status: match.status ?? "failed", reason, detail: null, at: readAt, count };
}

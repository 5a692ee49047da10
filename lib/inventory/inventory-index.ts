import { armKey } from "./azure/arm-id.ts";
import { collections, type CollectionName, type ResourceOf } from "./collections.ts";
import type { Inventory } from "./inventory.ts";
import { absent, found, unread, type Gap, type Lookup } from "./lookup.ts";
import type { Reading } from "./reading.ts";

type KeyOf<Resource> = (resource: Resource) => string | undefined;

/**
 * An inventory that can be asked. Every map is built once, on first use, in one pass over one collection;
 * the `keyOf` functions must be module-level constants, because they are what the maps are remembered by.
 */
export interface InventoryIndex {
  readonly inventory: Inventory;
  all<Name extends CollectionName>(name: Name): readonly ResourceOf[Name][];
  /** The resources of a collection with this key; empty when there is none. Says nothing about completeness. */
  having<Name extends CollectionName>(
    name: Name,
    keyOf: KeyOf<ResourceOf[Name]>,
    key: string,
  ): readonly ResourceOf[Name][];
  /** The readings that keep the collection in this scope (or, without a scope, anywhere) from being known in full. */
  gaps(name: CollectionName, scope?: string): readonly Gap[];
  /** When the collection was read in this scope; the inventory's own time when that is not known. */
  readAt(name: CollectionName, scope: string): string;
}

export function indexInventory(inventory: Inventory): InventoryIndex {
  const maps = new Map<KeyOf<never>, Map<string, unknown[]>>();
  const findReading = indexReadings(inventory.readings);
  const gapsEverywhere = new Map<CollectionName, readonly Gap[]>();

  const gapIn = (name: CollectionName, scope: string): Gap | undefined => {
    const reading = findReading(name, scope);
    return reading?.status === "complete" ? undefined : toGap(name, reading?.scope ?? scope, reading);
  };

  const index: InventoryIndex = {
    inventory,
    all: (name) => inventory.resources[name],
    having(name, keyOf, key) {
      let map = maps.get(keyOf);
      if (map === undefined) maps.set(keyOf, (map = groupBy(inventory.resources[name], keyOf)));
      return (map.get(key) ?? []) as never;
    },
    gaps(name, scope) {
      if (scope !== undefined) {
        const gap = gapIn(name, scope);
        return gap === undefined ? noGaps : [gap];
      }
      let gaps = gapsEverywhere.get(name);
      if (gaps === undefined) {
        const scopes = scopesOf(inventory, name);
        const blind =
          name === "subscriptions"
            ? []
            : collections[name].readPer === "subscription"
              ? index.gaps("subscriptions")
              : [];
        gaps = [...blind, ...scopes.map((each) => gapIn(name, each)).filter((gap) => gap !== undefined)];
        gapsEverywhere.set(name, gaps);
      }
      return gaps;
    },
    readAt: (name, scope) => findReading(name, scope)?.at ?? inventory.readAt,
  };
  return index;
}

const noGaps: readonly Gap[] = [];

/** Most often both are empty, and this is asked for every resource that a bridge looks up. */
function concat(left: readonly Gap[], right: readonly Gap[]): readonly Gap[] {
  return left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];
}

/** All resources of a collection in one scope, or the gap that keeps them from being known in full. */
export function lookUpAll<Name extends CollectionName>(
  index: InventoryIndex,
  name: Name,
  scope: string,
  keyOf: KeyOf<ResourceOf[Name]>,
  key: string,
): Lookup<readonly ResourceOf[Name][]> {
  const gaps = concat(index.gaps(name, scope), namespaceGap(index, name, key, scope));
  return gaps.length > 0 ? unread(gaps) : found(index.having(name, keyOf, key));
}

/** One resource by its key. `absent` only when every reading it could be in (in `scope`, or anywhere) is complete. */
export function lookUp<Name extends CollectionName>(
  index: InventoryIndex,
  name: Name,
  keyOf: KeyOf<ResourceOf[Name]>,
  key: string,
  scope?: string,
): Lookup<ResourceOf[Name]> {
  const [match] = index.having(name, keyOf, key);
  if (match !== undefined) return found(match);
  const gaps = [...index.gaps(name, scope), ...namespaceGap(index, name, key, scope)];
  return gaps.length > 0 ? unread(gaps) : absent();
}

/** The gap of a key in a namespace that the configuration leaves out. Keys of objects begin `cluster/namespace`. */
function namespaceGap(
  index: InventoryIndex,
  name: CollectionName,
  key: string,
  scope: string | undefined,
): readonly Gap[] {
  const { isNamespaced, permission } = collections[name];
  if (scope === undefined || !isNamespaced || !key.startsWith(`${scope}/`)) return [];
  const read = index.inventory.clusters.find((cluster) => cluster.name === scope)?.namespaces ?? [];
  const [namespace = ""] = key.slice(scope.length + 1).split("/", 1);
  if (read.length === 0 || read.includes(namespace)) return [];
  const missing = `${permission} in namespace ${namespace} of cluster ${scope}: the configuration reads ${read.join(", ")} only`;
  return [{ what: name, scope, reason: "not-read", missing }];
}

/** Finds readings by collection and scope. Scopes are remembered as they are asked for, because the same few are asked for often. */
function indexReadings(readings: readonly Reading[]): (name: CollectionName, scope: string) => Reading | undefined {
  const byKey = new Map(
    readings.map((reading) => [`${reading.what} ${scopeKey(reading.what, reading.scope)}`, reading]),
  );
  const asked = new Map<CollectionName, Map<string, Reading | undefined>>();
  return (name, scope) => {
    let known = asked.get(name);
    if (known === undefined) asked.set(name, (known = new Map()));
    if (!known.has(scope)) known.set(scope, byKey.get(`${name} ${scopeKey(name, scope)}`));
    return known.get(scope);
  };
}

function scopeKey(name: CollectionName, scope: string): string {
  return collections[name].source === "azure" ? armKey(scope) : scope;
}

/** Where the collection should have been read: every subscription, every cluster, or the tenant. */
function scopesOf(inventory: Inventory, name: CollectionName): readonly string[] {
  switch (collections[name].readPer) {
    case "tenant":
      return ["/"];
    case "subscription":
      return inventory.resources.subscriptions.map(({ id }) => id);
    case "cluster":
      return inventory.clusters.map((cluster) => cluster.name);
    case "principal":
    case "parent":
      return inventory.readings.filter((reading) => reading.what === name).map(({ scope }) => scope);
  }
}

function toGap(what: CollectionName, scope: string, reading: Reading | undefined): Gap {
  const reason = reading?.reason ?? "not-read";
  const { permission } = collections[what];
  const place = collections[what].source === "azure" ? `at ${scope}` : `in cluster ${scope}`;
  const isPermission = reason === "forbidden" || reason === "unauthorized" || reason === "not-read";
  const because = reading?.detail ?? (reading === undefined ? "it was not read" : reason);
  return {
    what,
    scope,
    reason,
    missing: isPermission
      ? `${permission} ${place}`
      : `a complete reading of ${collections[what].title} ${place}: ${because}`,
  };
}

function groupBy<Resource>(resources: readonly Resource[], keyOf: KeyOf<Resource>): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [resource]);
    else group.push(resource);
  }
  return groups;
}

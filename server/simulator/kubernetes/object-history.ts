import type { ApiObject } from "./api-object.ts";

export interface ObjectChange {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly version: number;
  readonly object: ApiObject;
  /** What the object was before, if it was. */
  readonly previous: ApiObject | undefined;
}

/** Told of every change, and of the moment from which older versions are forgotten. */
export interface ChangeListener {
  onChange(change: ObjectChange): void;
  onExpire(): void;
}

/** Objects by resource (`pods`, `deployments.apps`) with their latest changes: the part that etcd plays. */
export interface ObjectHistory {
  version(): number;
  get(resource: string, key: string): ApiObject | undefined;
  /** In the order of their keys (`namespace/name`), as etcd keeps them. */
  list(resource: string): readonly ApiObject[];
  put(resource: string, key: string, object: ApiObject): void;
  drop(resource: string, key: string): void;
  /** Changes after a version, or undefined when they are forgotten. */
  changesAfter(resource: string, version: number): readonly ObjectChange[] | undefined;
  /** Forgets the past of one resource or of all: watches end with 410, lists cannot be continued. */
  expire(resource?: string): void;
  /** Counts the expiries of a resource: continue tokens of an earlier count are expired. */
  epoch(resource: string): number;
  /** Returns the unsubscription. */
  subscribe(resource: string, listener: ChangeListener): () => void;
}

interface Collection {
  readonly objects: Map<string, ApiObject>;
  readonly changes: ObjectChange[];
  readonly listeners: Set<ChangeListener>;
  sorted: readonly ApiObject[] | null;
  oldestVersion: number;
  epoch: number;
}

const firstVersion = 1000;
const mostChanges = 10_000;

export function createObjectHistory(): ObjectHistory {
  const collections = new Map<string, Collection>();
  let version = firstVersion;
  const collectionOf = (resource: string): Collection => {
    const existing = collections.get(resource);
    if (existing !== undefined) return existing;
    const created: Collection = {
      objects: new Map(),
      changes: [],
      listeners: new Set(),
      sorted: null,
      oldestVersion: 0,
      epoch: 0,
    };
    collections.set(resource, created);
    return created;
  };
  const record = (collection: Collection, key: string, next: ApiObject | undefined) => {
    version += 1;
    const previous = collection.objects.get(key);
    const object = withVersion((next ?? previous)!, version);
    if (next === undefined) collection.objects.delete(key);
    else collection.objects.set(key, object);
    collection.sorted = null;
    const type = next === undefined ? "DELETED" : previous === undefined ? "ADDED" : "MODIFIED";
    append(collection, { type, version, object, previous });
  };
  return {
    version: () => version,
    get: (resource, key) => collectionOf(resource).objects.get(key),
    list: (resource) => sort(collectionOf(resource)),
    put: (resource, key, object) => record(collectionOf(resource), key, object),
    drop(resource, key) {
      const collection = collectionOf(resource);
      if (collection.objects.has(key)) record(collection, key, undefined);
    },
    changesAfter(resource, after) {
      const { changes, oldestVersion } = collectionOf(resource);
      return after < oldestVersion ? undefined : changes.filter((change) => change.version > after);
    },
    expire(resource) {
      version += 1;
      for (const name of resource === undefined ? [...collections.keys()] : [resource])
        forget(collectionOf(name), version);
    },
    epoch: (resource) => collectionOf(resource).epoch,
    subscribe(resource, listener) {
      const { listeners } = collectionOf(resource);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function append(collection: Collection, change: ObjectChange): void {
  if (collection.changes.push(change) > mostChanges) {
    collection.changes.splice(0, mostChanges / 2);
    collection.oldestVersion = collection.changes[0]!.version - 1;
  }
  for (const listener of collection.listeners) listener.onChange(change);
}

function forget(collection: Collection, version: number): void {
  collection.changes.length = 0;
  collection.oldestVersion = version;
  collection.epoch += 1;
  for (const listener of collection.listeners) listener.onExpire();
}

function withVersion(object: ApiObject, version: number): ApiObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
}

function sort(collection: Collection): readonly ApiObject[] {
  collection.sorted ??= [...collection.objects.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, object]) => object);
  return collection.sorted;
}

import { armKey, subscriptionScope } from "../../../lib/inventory/azure/arm-id.ts";
import type { Conditions } from "../fault.ts";
import { mergePatch, type JsonObject } from "../merge-patch.ts";

/** A resource as Azure Resource Manager answers it. */
export interface ArmResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly [field: string]: unknown;
}

export interface ArmSubscription {
  readonly subscriptionId: string;
  readonly displayName: string;
  readonly tenantId: string;
}

/** An action that the caller lacks at a scope and below it; `/` is everywhere. */
export interface Denial {
  /** E.g. `Microsoft.Authorization/roleAssignments/read`. Compared without regard to case. */
  readonly action: string;
  readonly scope: string;
}

/** Requests per subscription: so many at once, then so many a second. */
export interface TokenBucketOptions {
  readonly burst: number;
  readonly perSecond: number;
}

export interface ArmEstate extends Conditions {
  readonly subscriptions: ArmSubscription[];
  readonly denials: Denial[];
  /** Groups of a principal, directly or through other groups: what `assignedTo()` sees. */
  readonly memberships: Map<string, readonly string[]>;
  /** Null: ARM never throttles. */
  tokenBucket: TokenBucketOptions | null;
  pageSize: number;
  upsert(...resources: readonly ArmResource[]): void;
  patch(id: string, patch: JsonObject): void;
  remove(...ids: readonly string[]): void;
  get(id: string): ArmResource | undefined;
  all(): ArmResource[];
  /** What has exactly this path and one more segment as its id. */
  listIn(collectionPath: string): ArmResource[];
  /** All of one type, in one subscription or everywhere. */
  listOfType(type: string, subscriptionId?: string): ArmResource[];
  assign(other: ArmEstate): void;
}

export interface ArmEstateOptions {
  readonly subscriptions?: readonly ArmSubscription[];
  readonly resources?: readonly ArmResource[];
  readonly denials?: readonly Denial[];
  readonly memberships?: ReadonlyMap<string, readonly string[]>;
  readonly tokenBucket?: TokenBucketOptions;
  readonly pageSize?: number;
}

export function createArmEstate(options: ArmEstateOptions = {}): ArmEstate {
  const index = createIndex();
  const estate: ArmEstate = {
    subscriptions: [...(options.subscriptions ?? [])],
    denials: [...(options.denials ?? [])],
    memberships: new Map(options.memberships),
    tokenBucket: options.tokenBucket ?? null,
    pageSize: options.pageSize ?? 50,
    faults: [],
    roundTripInMs: 0,
    upsert: (...resources) => resources.forEach(index.put),
    patch(id, patch) {
      const resource = index.byId.get(armKey(id));
      if (resource === undefined) throw new Error(`no resource ${id}`);
      index.put(mergePatch(resource, patch) as ArmResource);
    },
    remove: (...ids) => ids.forEach(index.drop),
    get: (id) => index.byId.get(armKey(id)),
    all: () => [...index.byId.values()],
    listIn: (path) => [...(index.byCollection.get(armKey(path))?.values() ?? [])],
    listOfType(type, subscriptionId) {
      const resources = [...(index.byType.get(type.toLowerCase())?.values() ?? [])];
      if (subscriptionId === undefined) return resources;
      const scope = `/subscriptions/${subscriptionId.toLowerCase()}`;
      return resources.filter(({ id }) => subscriptionScope(id) === scope);
    },
    assign(other) {
      for (const { id } of estate.all()) if (other.get(id) === undefined) index.drop(id);
      estate.upsert(...other.all());
      replaceItems(estate.subscriptions, other.subscriptions);
      replaceItems(estate.denials, other.denials);
      replaceItems(estate.faults, other.faults);
      estate.tokenBucket = other.tokenBucket;
      estate.pageSize = other.pageSize;
      estate.roundTripInMs = other.roundTripInMs;
    },
  };
  estate.upsert(...(options.resources ?? []));
  return estate;
}

export function replaceItems<T>(target: T[], items: readonly T[]): void {
  target.splice(0, target.length, ...items);
}

type Group = Map<string, Map<string, ArmResource>>;

function createIndex() {
  const byId = new Map<string, ArmResource>();
  const byCollection: Group = new Map();
  const byType: Group = new Map();
  const groupsOf = (key: string, resource: ArmResource) =>
    [
      [byCollection, key.slice(0, key.lastIndexOf("/"))],
      [byType, resource.type.toLowerCase()],
    ] as const;
  return {
    byId,
    byCollection,
    byType,
    put(resource: ArmResource): void {
      const key = armKey(resource.id);
      byId.set(key, resource);
      for (const [group, name] of groupsOf(key, resource)) {
        const members = group.get(name) ?? new Map<string, ArmResource>();
        group.set(name, members.set(key, resource));
      }
    },
    drop(id: string): void {
      const key = armKey(id);
      const resource = byId.get(key);
      if (resource === undefined) return;
      byId.delete(key);
      for (const [group, name] of groupsOf(key, resource)) group.get(name)?.delete(key);
    },
  };
}

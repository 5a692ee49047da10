import type { Conditions } from "../fault.ts";
import { replaceItems } from "../arm/arm-estate.ts";
import { mergePatch, type JsonObject } from "../merge-patch.ts";
import type { ApiObject } from "./api-object.ts";
import { apiResourceOf, apiResources, qualifiedName } from "./api-resource.ts";
import { createObjectHistory, type ObjectHistory } from "./object-history.ts";

/** Which object: the `apiVersion` may be any version of the group. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

export interface KubernetesEstate extends Conditions {
  readonly gitVersion: string;
  /** API groups with installed CustomResourceDefinitions, e.g. `azconfig.io`. */
  readonly customGroups: Set<string>;
  /** Resources that the caller may not read, e.g. `secrets` or `pods`, `deployments.apps`. */
  readonly deniedResources: Set<string>;
  /** Null: a list is as long as its `limit` allows. */
  maxPageSize: number | null;
  readonly history: ObjectHistory;
  upsert(...objects: readonly ApiObject[]): void;
  /** Throws when there is no such object. */
  patch(reference: ObjectReference, patch: JsonObject): void;
  remove(...references: readonly ObjectReference[]): void;
  get(reference: ObjectReference): ApiObject | undefined;
  all(): ApiObject[];
  assign(other: KubernetesEstate): void;
}

export interface KubernetesEstateOptions {
  readonly gitVersion?: string;
  readonly customGroups?: Iterable<string>;
  readonly deniedResources?: Iterable<string>;
  readonly objects?: readonly ApiObject[];
}

export function createKubernetesEstate(options: KubernetesEstateOptions = {}): KubernetesEstate {
  const history = createObjectHistory();
  const estate: KubernetesEstate = {
    gitVersion: options.gitVersion ?? "v1.34.2",
    customGroups: new Set(options.customGroups ?? ["azconfig.io", "secrets-store.csi.x-k8s.io"]),
    deniedResources: new Set(["secrets", ...(options.deniedResources ?? [])]),
    maxPageSize: null,
    faults: [],
    roundTripInMs: 0,
    history,
    upsert(...objects) {
      for (const object of objects) history.put(resourceNameOf(object), objectKey(object.metadata), object);
    },
    patch(reference, patch) {
      const object = estate.get(reference);
      if (object === undefined) throw new Error(`no ${reference.kind} ${reference.namespace ?? ""}/${reference.name}`);
      estate.upsert(mergePatch(object, patch) as ApiObject);
    },
    remove(...references) {
      for (const reference of references) history.drop(resourceNameOf(reference), objectKey(reference));
    },
    get: (reference) => history.get(resourceNameOf(reference), objectKey(reference)),
    all: () => apiResources.flatMap((resource) => history.list(qualifiedName(resource))),
    assign(other) {
      for (const object of estate.all()) if (!other.get(referenceOf(object))) estate.remove(referenceOf(object));
      estate.upsert(...other.all().filter((object) => !isSame(object, estate.get(referenceOf(object)))));
      replaceItems(estate.faults, other.faults);
      replaceMembers(estate.customGroups, other.customGroups);
      replaceMembers(estate.deniedResources, other.deniedResources);
      estate.maxPageSize = other.maxPageSize;
      estate.roundTripInMs = other.roundTripInMs;
    },
  };
  estate.upsert(...(options.objects ?? []));
  return estate;
}

export function referenceOf({ apiVersion, kind, metadata }: ApiObject): ObjectReference {
  const { name, namespace } = metadata;
  return namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
}

const resourceNameOf = ({ apiVersion, kind }: { apiVersion: string; kind: string }) =>
  qualifiedName(apiResourceOf(apiVersion, kind));

export const objectKey = ({ namespace, name }: { namespace?: string; name: string }) => `${namespace ?? ""}/${name}`;

function isSame(object: ApiObject, other: ApiObject | undefined): boolean {
  return other !== undefined && JSON.stringify(withoutVersion(object)) === JSON.stringify(withoutVersion(other));
}

function withoutVersion(object: ApiObject): ApiObject {
  const { resourceVersion: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function replaceMembers<T>(target: Set<T>, members: ReadonlySet<T>): void {
  target.clear();
  for (const member of members) target.add(member);
}

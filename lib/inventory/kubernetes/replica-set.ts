import type { KubernetesObject, OwnerReference } from "./kubernetes-object.ts";

export interface ReplicaSet extends KubernetesObject {
  readonly uid: string;
  readonly owner: OwnerReference | null;
  /** `status.conditions[ReplicaFailure].message` while pods cannot be made. */
  readonly failure: string | null;
}

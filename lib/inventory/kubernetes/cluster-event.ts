import type { KubernetesObject } from "./kubernetes-object.ts";

/** An event about scheduling or about pods that could not be made. The cluster forgets it after about an hour. */
export interface ClusterEvent extends KubernetesObject {
  readonly reason: string;
  readonly message: string;
  readonly about: { readonly kind: string; readonly name: string };
  /** ISO 8601 or null. */
  readonly lastSeen: string | null;
}

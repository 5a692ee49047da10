/** What every object read from a cluster has. `cluster` is the name the configuration gives it. */
export interface KubernetesObject {
  readonly cluster: string;
  /** Empty for objects without a namespace. */
  readonly namespace: string;
  readonly name: string;
}

export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** How evidence names an object: `cluster/namespace/Kind/name`. */
export function objectRef(kind: string, object: KubernetesObject): string {
  return [object.cluster, object.namespace, kind, object.name].filter(Boolean).join("/");
}

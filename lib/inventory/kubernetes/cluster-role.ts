import type { KubernetesObject } from "./kubernetes-object.ts";

/** `rbac.authorization.k8s.io ClusterRole`, with what its rules allow in the cluster. */
export interface ClusterRole extends KubernetesObject {
  readonly rules: readonly PolicyRule[];
}

/** Everything in it is AND-ed; `*` stands for all; no resource names means all of them. */
export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames: readonly string[];
}

/** `rbac.authorization.k8s.io ClusterRoleBinding`. */
export interface ClusterRoleBinding extends KubernetesObject {
  readonly roleName: string;
  readonly subjects: readonly RoleSubject[];
}

export interface RoleSubject {
  /** `ServiceAccount`, `Group` or `User`. */
  readonly kind: string;
  /** Empty but for a ServiceAccount. */
  readonly namespace: string;
  readonly name: string;
}

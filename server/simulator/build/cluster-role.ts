import type { V1PolicyRule } from "@kubernetes/client-node";
import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, type Identity } from "./api-object.ts";

const apiVersion = "rbac.authorization.k8s.io/v1";

/** `rbac.authorization.k8s.io/v1 ClusterRole`. */
export function clusterRole({ rules, ...self }: Identity & { readonly rules: readonly V1PolicyRule[] }): ApiObject {
  return apiObject(apiVersion, "ClusterRole", self, { rules });
}

export interface ClusterRoleBindingOptions extends Identity {
  readonly role: string;
  readonly serviceAccounts?: readonly { readonly namespace: string; readonly name: string }[];
  readonly groups?: readonly string[];
}

/** `rbac.authorization.k8s.io/v1 ClusterRoleBinding`. */
export function clusterRoleBinding(options: ClusterRoleBindingOptions): ApiObject {
  const { role, serviceAccounts = [], groups = [], ...self } = options;
  const apiGroup = "rbac.authorization.k8s.io";
  return apiObject(apiVersion, "ClusterRoleBinding", self, {
    roleRef: { apiGroup, kind: "ClusterRole", name: role },
    subjects: [
      ...serviceAccounts.map((account) => ({ kind: "ServiceAccount", ...account })),
      ...groups.map((name) => ({ apiGroup, kind: "Group", name })),
    ],
  });
}

import { armKey } from "../inventory/azure/arm-id.ts";
import type { IdentityBinding } from "../inventory/azure/identity-binding.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { bindingByCluster, clusterRoleByName, objectKey, roleBindingByCluster } from "../inventory/keys.ts";
import type { ClusterRole, ClusterRoleBinding, PolicyRule } from "../inventory/kubernetes/cluster-role.ts";
import { absent, found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";

/** Whom an AKS identity binding lets a ServiceAccount be. https://learn.microsoft.com/azure/aks/identity-bindings-concepts */
export interface BoundIdentity {
  /** The cluster's binding for the identity; `absent` also when the identity or the cluster is not known. */
  readonly binding: Lookup<IdentityBinding>;
  /** What lets the ServiceAccount use it in the cluster. */
  readonly grant: Lookup<Grant>;
}

export interface Grant {
  readonly role: ClusterRole;
  readonly binding: ClusterRoleBinding;
}

interface Account {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

export const bindingApiGroup = "cid.wi.aks.azure.com";
export const bindingVerb = "use-managed-identity";

export function lookUpBoundIdentity(
  index: InventoryIndex,
  account: Account,
  aks: Lookup<ManagedCluster>,
  identity: Lookup<UserAssignedIdentity>,
): BoundIdentity {
  const cluster = valueOf(aks);
  const wanted = valueOf(identity);
  if (cluster === undefined || wanted === undefined) return { binding: absent(), grant: absent() };
  return { binding: lookUpBinding(index, cluster, wanted), grant: lookUpGrant(index, account, wanted.clientId) };
}

function lookUpBinding(
  index: InventoryIndex,
  cluster: ManagedCluster,
  identity: UserAssignedIdentity,
): Lookup<IdentityBinding> {
  const bindings = lookUpAll(index, "identityBindings", cluster.id, bindingByCluster, armKey(cluster.id));
  if (bindings.state !== "found") return bindings;
  const match = bindings.value.find(({ identityId }) => armKey(identityId) === armKey(identity.id));
  return match === undefined ? absent() : found(match);
}

function lookUpGrant(index: InventoryIndex, account: Account, clientId: string): Lookup<Grant> {
  const gaps = [...index.gaps("clusterRoles", account.cluster), ...index.gaps("clusterRoleBindings", account.cluster)];
  if (gaps.length > 0) return unread(gaps);
  for (const binding of index.having("clusterRoleBindings", roleBindingByCluster, account.cluster)) {
    if (!isBoundTo(binding, account)) continue;
    const [role] = index.having("clusterRoles", clusterRoleByName, objectKey(account.cluster, "", binding.roleName));
    if (role?.rules.some((rule) => allows(rule, clientId))) return found({ role, binding });
  }
  return absent();
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
function isBoundTo({ subjects }: ClusterRoleBinding, { namespace, name }: Account): boolean {
  const groups = ["system:serviceaccounts", `system:serviceaccounts:${namespace}`, "system:authenticated"];
  return subjects.some((subject) => {
    if (subject.kind === "ServiceAccount") return subject.namespace === namespace && subject.name === name;
    if (subject.kind === "Group") return groups.includes(subject.name);
    return subject.kind === "User" && subject.name === `system:serviceaccount:${namespace}:${name}`;
  });
}

/**
 * The client id stands where a resource does, and resources are compared to the letter. A rule for single objects by
 * name allows nothing here.
 */
function allows({ apiGroups, resources, verbs, resourceNames }: PolicyRule, clientId: string): boolean {
  const covers = (words: readonly string[], word: string) => words.includes(word) || words.includes("*");
  return (
    resourceNames.length === 0 &&
    covers(apiGroups, bindingApiGroup) &&
    covers(verbs, bindingVerb) &&
    covers(resources, clientId.toLowerCase())
  );
}

import { armKey } from "../inventory/azure/arm-id.ts";
import type { IdentityBinding } from "../inventory/azure/identity-binding.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { bindingByCluster, clusterRoleByName, objectKey } from "../inventory/keys.ts";
import type { ClusterRole, ClusterRoleBinding, PolicyRule, RoleSubject } from "../inventory/kubernetes/cluster-role.ts";
import { absent, found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import { tokenSubjectOf } from "./workload-identity-names.ts";

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
  if (cluster === undefined || wanted === undefined) return unbound;
  return { binding: lookUpBinding(index, cluster, wanted), grant: lookUpGrant(index, account, wanted.clientId) };
}

/** Of what uses no binding, or cannot be told to. */
export const unbound: BoundIdentity = { binding: absent(), grant: absent() };

function lookUpBinding(
  index: InventoryIndex,
  cluster: ManagedCluster,
  identity: UserAssignedIdentity,
): Lookup<IdentityBinding> {
  const bindings = lookUpAll(index, "identityBindings", cluster.id, bindingByCluster, armKey(cluster.id));
  if (bindings.state === "unread") noteQuestion(index, cluster);
  if (bindings.state !== "found") return bindings;
  const match = bindings.value.find(({ identityId }) => armKey(identityId) === armKey(identity.id));
  return match === undefined ? absent() : found(match);
}

const clustersAsked = new WeakMap<InventoryIndex, Set<string>>();

function noteQuestion(index: InventoryIndex, { id }: ManagedCluster): void {
  clustersAsked.set(index, (clustersAsked.get(index) ?? new Set()).add(id));
}

/** The ids of the clusters whose identity bindings decide something and were not read: most clusters have none. */
export function bindingQuestionsOf(index: InventoryIndex): readonly string[] {
  return [...(clustersAsked.get(index) ?? [])];
}

function lookUpGrant(index: InventoryIndex, account: Account, clientId: string): Lookup<Grant> {
  const gaps = [...index.gaps("clusterRoles", account.cluster), ...index.gaps("clusterRoleBindings", account.cluster)];
  if (gaps.length > 0) return unread(gaps);
  for (const subject of subjectsOf(account)) {
    for (const binding of bindingsBySubject(index).get(subject) ?? []) {
      const role = roleOf(index, binding);
      if (role?.rules.some((rule) => allows(rule, clientId))) return found({ role, binding });
    }
  }
  return absent();
}

function roleOf(index: InventoryIndex, { cluster, roleName }: ClusterRoleBinding): ClusterRole | undefined {
  return index.having("clusterRoles", clusterRoleByName, objectKey(cluster, "", roleName))[0];
}

/** All that a binding can call a ServiceAccount. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
function subjectsOf({ cluster, namespace, name }: Account): readonly string[] {
  const groups = ["system:serviceaccounts", `system:serviceaccounts:${namespace}`, "system:authenticated"];
  return [
    subjectKey(cluster, { kind: "ServiceAccount", namespace, name }),
    subjectKey(cluster, { kind: "User", namespace: "", name: tokenSubjectOf(namespace, name) }),
    ...groups.map((group) => subjectKey(cluster, { kind: "Group", namespace: "", name: group })),
  ];
}

const subjectKey = (cluster: string, { kind, namespace, name }: RoleSubject) =>
  `${cluster}/${kind}/${kind === "ServiceAccount" ? namespace : ""}/${name}`;

const bindingsOfIndex = new WeakMap<InventoryIndex, ReadonlyMap<string, readonly ClusterRoleBinding[]>>();

/** A binding has several subjects, which the index's keys cannot say. */
function bindingsBySubject(index: InventoryIndex): ReadonlyMap<string, readonly ClusterRoleBinding[]> {
  const known = bindingsOfIndex.get(index);
  if (known !== undefined) return known;
  const bySubject = new Map<string, ClusterRoleBinding[]>();
  for (const binding of index.all("clusterRoleBindings")) {
    for (const subject of binding.subjects) {
      const key = subjectKey(binding.cluster, subject);
      const bindings = bySubject.get(key);
      if (bindings === undefined) bySubject.set(key, [binding]);
      else bindings.push(binding);
    }
  }
  bindingsOfIndex.set(index, bySubject);
  return bySubject;
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

import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { clusterRoleByName, objectKey } from "../inventory/keys.ts";
import type { ClusterRoleBinding, PolicyRule } from "../inventory/kubernetes/cluster-role.ts";
import { absent, found, unread, type Lookup } from "../inventory/lookup.ts";

/** `secrets-store-csi-driver` of the chart, `aks-secrets-store-csi-driver` of the add-on. */
const driverAccount = /(?:^|-)secrets-store-csi-driver$/;

const rights = new WeakMap<InventoryIndex, Map<string, Lookup<ClusterRoleBinding>>>();

/**
 * What lets the CSI driver make Secrets: without it a class is mounted, and its Secrets are not made.
 * https://secrets-store-csi-driver.sigs.k8s.io/getting-started/installation#optional-values
 */
export function lookUpSyncRight(index: InventoryIndex, cluster: string): Lookup<ClusterRoleBinding> {
  let ofIndex = rights.get(index);
  if (ofIndex === undefined) rights.set(index, (ofIndex = new Map()));
  let right = ofIndex.get(cluster);
  if (right === undefined) ofIndex.set(cluster, (right = findRight(index, cluster)));
  return right;
}

function findRight(index: InventoryIndex, cluster: string): Lookup<ClusterRoleBinding> {
  const gaps = [...index.gaps("clusterRoleBindings", cluster), ...index.gaps("clusterRoles", cluster)];
  if (gaps.length > 0) return unread(gaps);
  const binding = index
    .all("clusterRoleBindings")
    .find((each) => each.cluster === cluster && isOfDriver(each) && rulesOf(index, each).some(makesSecrets));
  return binding === undefined ? absent() : found(binding);
}

const isOfDriver = ({ subjects }: ClusterRoleBinding) =>
  subjects.some(({ kind, name }) => kind === "ServiceAccount" && driverAccount.test(name));

function rulesOf(index: InventoryIndex, { cluster, roleName }: ClusterRoleBinding): readonly PolicyRule[] {
  return index
    .having("clusterRoles", clusterRoleByName, objectKey(cluster, "", roleName))
    .flatMap(({ rules }) => rules);
}

function makesSecrets({ apiGroups, resources, verbs, resourceNames }: PolicyRule): boolean {
  const covers = (words: readonly string[], word: string) => words.includes(word) || words.includes("*");
  return resourceNames.length === 0 && covers(apiGroups, "") && covers(resources, "secrets") && covers(verbs, "create");
}

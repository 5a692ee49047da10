import { claimedClientId } from "../bridges/client-id-claim.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByClientId, objectKey, serviceAccountByName } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { allWorkloads } from "./workloads.ts";
import { absent, found } from "../inventory/lookup.ts";

/** The identities that workloads claim by client id, each with the workloads that do. */
export function usedIdentities(index: InventoryIndex): UsedIdentities {
  let used = usedIn.get(index);
  if (used === undefined) usedIn.set(index, (used = findUsed(index)));
  return used;
}

type UsedIdentities = ReadonlyMap<UserAssignedIdentity, readonly Workload[]>;
const usedIn = new WeakMap<InventoryIndex, UsedIdentities>();

function findUsed(index: InventoryIndex): UsedIdentities {
  const users = new Map<UserAssignedIdentity, Workload[]>();
  for (const workload of allWorkloads(index)) {
    const identity = identityOf(workload, index);
    if (identity === undefined) continue;
    const others = users.get(identity);
    if (others === undefined) users.set(identity, [workload]);
    else others.push(workload);
  }
  return users;
}

function identityOf(workload: Workload, index: InventoryIndex): UserAssignedIdentity | undefined {
  const { cluster, namespace, template } = workload;
  const key = objectKey(cluster, namespace, template.serviceAccountName);
  const [account] = index.having("serviceAccounts", serviceAccountByName, key);
  const claim = claimedClientId(workload, account === undefined ? absent() : found(account));
  if (!("value" in claim)) return undefined;
  return index.having("userAssignedIdentities", identityByClientId, claim.value.trim().toLowerCase())[0];
}

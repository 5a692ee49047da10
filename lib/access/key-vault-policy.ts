import type { KeyVault, KeyVaultAccessPolicy } from "../inventory/azure/key-vault.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByPrincipalId } from "../inventory/keys.ts";
import { isSameGuid } from "../text/guid.ts";

export type VaultObjectType = "secret" | "key" | "cert";

/**
 * What the vault's access policies say to "may this principal get such objects?".
 *
 * - `granted`: a policy of the principal itself
 * - `unproved`: none, but a policy of an object id that is no known identity would grant it; it may be a group
 * - `missing`: nothing grants it
 */
export interface PolicyAccess {
  readonly answer: "granted" | "unproved" | "missing";
  /** The policies that the answer rests on. */
  readonly via: readonly KeyVaultAccessPolicy[];
  /** The principal's own policy, whether it helps or not. */
  readonly held: readonly KeyVaultAccessPolicy[];
}

/**
 * Access policies decide only while the vault does not use Azure RBAC.
 * https://learn.microsoft.com/azure/key-vault/general/assign-access-policy
 */
export function policyAccess(
  index: InventoryIndex,
  vault: KeyVault,
  principalId: string,
  type: VaultObjectType,
): PolicyAccess {
  const plain = vault.accessPolicies.filter(({ applicationId }) => applicationId === null);
  const held = plain.filter(({ objectId }) => isSameGuid(objectId, principalId));
  const granting = held.filter((policy) => policyGrants(policy, type));
  if (granting.length > 0) return { answer: "granted", via: granting, held };
  const groups = plain.filter((policy) => policyGrants(policy, type) && !isKnownIdentity(index, policy.objectId));
  return { answer: groups.length > 0 ? "unproved" : "missing", via: groups, held };
}

/** Whether a policy lets its holder get objects of this type. `all` stands for every permission. */
export function policyGrants({ secrets, keys, certificates }: KeyVaultAccessPolicy, type: VaultObjectType): boolean {
  const permissions = { secret: secrets, key: keys, cert: certificates }[type];
  return permissions.some((permission) => ["get", "all"].includes(permission.toLowerCase()));
}

function isKnownIdentity(index: InventoryIndex, objectId: string): boolean {
  return index.having("userAssignedIdentities", identityByPrincipalId, objectId.toLowerCase()).length > 0;
}

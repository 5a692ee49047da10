import type { KeyVault, KeyVaultAccessPolicy } from "../inventory/azure/key-vault.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { isSameGuid } from "../text/guid.ts";
import { clientIdOf, isFormer, mayBeGroup } from "./principal-kind.ts";

export type VaultObjectType = "secret" | "key" | "cert";

/**
 * What the vault's access policies say to "may this principal get such objects?".
 *
 * - `granted`: a policy of the principal itself
 * - `unproved`: none, but a policy of an object id that may be a group would grant it
 * - `missing`: nothing grants it
 */
export interface PolicyAccess {
  readonly answer: "granted" | "unproved" | "missing";
  /** The policies that the answer rests on. */
  readonly via: readonly KeyVaultAccessPolicy[];
  /** The principal's own policy, whether it helps or not. */
  readonly held: readonly KeyVaultAccessPolicy[];
  /** For `missing`: a policy that would grant it, of the identity's client id or of a principal that is gone. */
  readonly nearest: NearPolicy | null;
}

export interface NearPolicy {
  readonly kind: "client-id" | "former-identity";
  readonly policy: KeyVaultAccessPolicy;
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
  if (granting.length > 0) return { answer: "granted", via: granting, held, nearest: null };
  const clientId = clientIdOf(index, principalId);
  const isClientId = (id: string) => clientId !== undefined && isSameGuid(id, clientId);
  const others = plain.filter((policy) => policyGrants(policy, type));
  const groups = others.filter(({ objectId }) => !isClientId(objectId) && mayBeGroup(index, objectId));
  if (groups.length > 0) return { answer: "unproved", via: groups, held, nearest: null };
  const mistaken = others.find(({ objectId }) => isClientId(objectId));
  const former = others.find(({ objectId }) => isFormer(index, objectId));
  const nearest =
    mistaken !== undefined
      ? ({ kind: "client-id", policy: mistaken } as const)
      : former !== undefined
        ? ({ kind: "former-identity", policy: former } as const)
        : null;
  return { answer: "missing", via: [], held, nearest };
}

/** Whether a policy lets its holder get objects of this type. `all` stands for every permission. */
export function policyGrants({ secrets, keys, certificates }: KeyVaultAccessPolicy, type: VaultObjectType): boolean {
  const permissions = { secret: secrets, key: keys, cert: certificates }[type];
  return permissions.some((permission) => ["get", "all"].includes(permission.toLowerCase()));
}

import { armSegment, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, roleDefinitionByGuid, vaultByArmId } from "../inventory/keys.ts";
import { elementGrants } from "./match-action.ts";
import { policyGrants } from "./key-vault-policy.ts";

export const getSecret = "Microsoft.KeyVault/vaults/secrets/getSecret/action";

/** A vault that somebody meant an identity to read secrets from, and what shows it. */
export interface VaultGrant {
  readonly vault: KeyVault;
  /** E.g. `the role Key Vault Secrets User` or `an access policy`. */
  readonly says: string;
}

/**
 * The vaults on which the principal was granted secrets, by a role on the vault itself (or on a secret of it) or by
 * an access policy; whether the grant counts in the vault's mode is another question. Wider roles point at no vault.
 */
export function vaultsGrantedTo(index: InventoryIndex, principalId: string): readonly VaultGrant[] {
  const grants = [
    ...grantedByRole(index, principalId),
    ...(grantedByPolicy(index).get(principalId.toLowerCase()) ?? []),
  ];
  const byVault = new Map<KeyVault, VaultGrant>();
  for (const grant of grants) if (!byVault.has(grant.vault)) byVault.set(grant.vault, grant);
  return [...byVault.values()].toSorted((left, right) => (left.vault.host < right.vault.host ? -1 : 1));
}

function grantedByRole(index: InventoryIndex, principalId: string): readonly VaultGrant[] {
  return index
    .having("roleAssignments", assignmentByPrincipal, principalId.toLowerCase())
    .flatMap(({ scope, roleDefinitionId }) => {
      const [vault] = index.having("keyVaults", vaultByArmId, vaultScope(scope));
      if (vault === undefined) return [];
      const guid = roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1).toLowerCase();
      const [role] = index.having("roleDefinitions", roleDefinitionByGuid, guid);
      const grants = role?.permissions.some((element) => elementGrants(element, getSecret, true)) ?? false;
      return grants ? [{ vault, says: `the role ${role?.roleName}` }] : [];
    });
}

/** The key of the vault that a scope is, or lies in; a text that is no key elsewhere. */
function vaultScope(scope: string): string {
  const group = armSegment(scope, "resourceGroups");
  const vault = armSegment(scope, "vaults");
  return `${subscriptionScope(scope)}/resourcegroups/${group}/providers/microsoft.keyvault/vaults/${vault}`.toLowerCase();
}

const policiesOf = new WeakMap<InventoryIndex, ReadonlyMap<string, readonly VaultGrant[]>>();

/** By object id, in lower case. Made once: a vault has many policies, a principal few. */
function grantedByPolicy(index: InventoryIndex): ReadonlyMap<string, readonly VaultGrant[]> {
  let grants = policiesOf.get(index);
  if (grants === undefined) {
    const pairs = index
      .all("keyVaults")
      .flatMap((vault) =>
        vault.accessPolicies
          .filter((policy) => policy.applicationId === null && policyGrants(policy, "secret"))
          .map(({ objectId }) => ({ objectId: objectId.toLowerCase(), grant: { vault, says: "an access policy" } })),
      );
    grants = new Map(
      [...Map.groupBy(pairs, ({ objectId }) => objectId)].map(([objectId, same]) => [
        objectId,
        same.map(({ grant }) => grant),
      ]),
    );
    policiesOf.set(index, grants);
  }
  return grants;
}

import { effectiveAccess, type Access } from "../access/effective-access.ts";
import { policyAccess, type PolicyAccess, type VaultObjectType } from "../access/key-vault-policy.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { VaultObject } from "../inventory/kubernetes/secret-provider-class.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";

/** What an identity has to be allowed on a vault, and what each of the two modes says to it. */
export interface VaultPermission {
  readonly type: VaultObjectType;
  /** Null: whichever objects of the type. */
  readonly objectName: string | null;
  readonly action: string;
  readonly access: Lookup<Access>;
  readonly policy: PolicyAccess;
}

/** https://learn.microsoft.com/azure/key-vault/general/rbac-guide */
const actionOf: Readonly<Record<VaultObjectType, string>> = {
  secret: "Microsoft.KeyVault/vaults/secrets/getSecret/action",
  key: "Microsoft.KeyVault/vaults/keys/read",
  cert: "Microsoft.KeyVault/vaults/certificates/read",
};
const collectionOf: Readonly<Record<VaultObjectType, string>> = {
  secret: "secrets",
  key: "keys",
  cert: "certificates",
};

/** One permission per type of object; one per object where roles are granted on single objects only. */
export function vaultPermissions(
  index: InventoryIndex,
  vault: KeyVault | undefined,
  identity: UserAssignedIdentity | undefined,
  objects: readonly VaultObject[],
  typesWithoutObjects: readonly VaultObjectType[] = ["secret"],
): readonly VaultPermission[] {
  if (vault === undefined || identity === undefined) return [];
  const { principalId } = identity;
  const ask = (type: VaultObjectType, objectName: string | null): VaultPermission => {
    const action = actionOf[type];
    const resourceId = objectName === null ? vault.id : `${vault.id}/${collectionOf[type]}/${objectName}`;
    return {
      type,
      objectName,
      action,
      access: effectiveAccess(index, { principalId, resourceId, action, isDataAction: true }),
      policy: policyAccess(index, vault, principalId, type),
    };
  };
  const types = [...new Set(objects.length === 0 ? typesWithoutObjects : objects.map(({ type }) => type))];
  return types.flatMap((type) => {
    const whole = ask(type, null);
    const named = objects.filter((object) => object.type === type);
    if (named.length === 0 || valueOf(whole.access)?.answer !== "partial") return [whole];
    return named.map(({ name }) => ask(type, name));
  });
}

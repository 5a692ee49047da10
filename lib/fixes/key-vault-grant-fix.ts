import type { VaultObjectType } from "../access/key-vault-policy.ts";
import type { Fix } from "../bridges/fix.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { VaultPermission } from "../bridges/vault-permission.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { assignRoleFix } from "./assign-role-fix.ts";

/** The least role per type of object. https://learn.microsoft.com/azure/key-vault/general/rbac-guide */
const roles: Readonly<Record<VaultObjectType, { readonly roleName: string; readonly roleGuid: string }>> = {
  secret: { roleName: "Key Vault Secrets User", roleGuid: "4633458b-17de-408a-b874-0445c86b69e6" },
  cert: { roleName: "Key Vault Certificate User", roleGuid: "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba" },
  key: { roleName: "Key Vault Crypto User", roleGuid: "12338af0-0e69-4776-bea7-57ae8d297424" },
};

const policyKinds: Readonly<Record<VaultObjectType, readonly [option: string, argument: string]>> = {
  secret: ["--secret-permissions", "secret_permissions"],
  cert: ["--certificate-permissions", "certificate_permissions"],
  key: ["--key-permissions", "key_permissions"],
};

/** A grant of the kind that the vault listens to. The mode is left as it is: changing it takes all other grants away. */
export function keyVaultGrantFix({ resource, principal, permissions }: KeyVaultSubject): Fix {
  return grantFix({ vault: valueOf(resource), identity: valueOf(principal), permissions });
}

export interface VaultGrantWanted {
  readonly vault: KeyVault | undefined;
  readonly identity: UserAssignedIdentity | undefined;
  readonly permissions: readonly VaultPermission[];
}

export function grantFix({ vault, identity, permissions }: VaultGrantWanted): Fix {
  const type = typeToGrant(permissions, vault?.usesRbac ?? true);
  if (vault?.usesRbac ?? true) {
    const docs = "https://learn.microsoft.com/azure/key-vault/general/rbac-guide";
    return assignRoleFix({ ...roles[type], identity, resource: vault, terraformType: "azurerm_key_vault", docs });
  }
  const [option, argument] = policyKinds[type];
  const vaultName = vault?.name ?? "<vault>";
  const identityName = identity?.name ?? "<identity>";
  return {
    az: [
      `az keyvault set-policy --name ${vaultName} --object-id ${identity?.principalId ?? "<principal-id>"} ${option} get`,
      `# or let the vault listen to roles, which takes every access policy out of effect:`,
      `az keyvault update --name ${vaultName} --enable-rbac-authorization true`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_key_vault_access_policy" "${identityName.replaceAll(/[^\w-]/g, "_")}" {`,
      `  key_vault_id = azurerm_key_vault.<${vaultName}>.id`,
      `  tenant_id    = azurerm_user_assigned_identity.<${identityName}>.tenant_id`,
      `  object_id    = azurerm_user_assigned_identity.<${identityName}>.principal_id`,
      `  ${argument} = ["Get"]`,
      `}`,
      `# or in azurerm_key_vault: rbac_authorization_enabled = true (enable_rbac_authorization in older azurerm)`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/key-vault/general/rbac-migration",
  };
}

/** The first type that is not granted in the vault's mode. */
function typeToGrant(permissions: KeyVaultSubject["permissions"], usesRbac: boolean): VaultObjectType {
  const lacking = permissions.find(
    ({ access, policy }) => (usesRbac ? valueOf(access)?.answer : policy.answer) !== "granted",
  );
  return lacking?.type ?? "secret";
}

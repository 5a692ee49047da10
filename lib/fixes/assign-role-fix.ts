import type { Fix } from "../bridges/fix.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";

export interface RoleToAssign {
  /** The least role that grants what is missing. */
  readonly roleName: string;
  readonly roleGuid: string;
  readonly identity: UserAssignedIdentity | undefined;
  readonly resource: AzureResource | undefined;
  /** E.g. `azurerm_key_vault`. */
  readonly terraformType: string;
  readonly docs: string;
}

/** How to grant a role on one resource to one identity: by object id, never by client id. */
export function assignRoleFix({ roleName, roleGuid, identity, resource, terraformType, docs }: RoleToAssign): Fix {
  const name = identity?.name ?? "<identity>";
  return {
    az: [
      `az role assignment create \\`,
      `  --assignee-object-id ${identity?.principalId ?? "<principal-id>"} --assignee-principal-type ServicePrincipal \\`,
      `  --role ${roleGuid} \\`,
      `  --scope ${resource?.id ?? "<resource-id>"}   # ${roleName}`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_role_assignment" "${name.replaceAll(/[^\w-]/g, "_")}_${terraformType.replace("azurerm_", "")}" {`,
      `  scope                = ${terraformType}.<${resource?.name ?? "resource"}>.id`,
      `  role_definition_name = "${roleName}"`,
      `  principal_id         = azurerm_user_assigned_identity.<${name}>.principal_id`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs,
  };
}

import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Authorization/roleDefinitions`. `name` is the role's GUID; `roleName` what people call it. */
export interface RoleDefinition extends AzureResource {
  readonly roleName: string;
  readonly isCustom: boolean;
  readonly permissions: readonly PermissionElement[];
}

/** One element of a role: `not*` subtracts inside this element only. */
export interface PermissionElement {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition: string | null;
}

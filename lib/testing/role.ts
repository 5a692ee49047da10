import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { PermissionElement, RoleDefinition } from "../inventory/azure/role-definition.ts";
import { managedIdentity, subscription } from "./identity-story.ts";

/** A role of one permission element. */
export function aRole(roleName: string, guid: string, element: Partial<PermissionElement>): RoleDefinition {
  return {
    id: `${subscription.id}/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
    name: guid,
    roleName,
    isCustom: false,
    permissions: [{ actions: [], notActions: [], dataActions: [], notDataActions: [], condition: null, ...element }],
  };
}

/** The role, assigned to `id-checkout` at a scope. */
export function aRoleAssignment(
  role: RoleDefinition,
  scope: string,
  over: Partial<RoleAssignment> = {},
): RoleAssignment {
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/of-${role.name}`,
    name: `of-${role.name}`,
    principalId: managedIdentity.principalId,
    principalType: "ServicePrincipal",
    roleDefinitionId: role.id,
    scope,
    listedIn: subscription.id,
    condition: null,
    changedAt: null,
    ...over,
  };
}

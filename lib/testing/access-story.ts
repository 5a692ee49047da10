import type { DenyAssignment } from "../inventory/azure/deny-assignment.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { PermissionElement, RoleDefinition } from "../inventory/azure/role-definition.ts";
import { managedIdentity, subscription } from "./identity-story.ts";

export function permissions(over: Partial<PermissionElement>): PermissionElement {
  return { actions: [], notActions: [], dataActions: [], notDataActions: [], condition: null, ...over };
}

/** A role definition; `guid` is padded to a GUID. */
export function aRole(guid: string, roleName: string, ...elements: Partial<PermissionElement>[]): RoleDefinition {
  const name = guid.padEnd(36, "0");
  const id = `/subscriptions/${subscription.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
  return { id, name, roleName, isCustom: false, permissions: elements.map(permissions) };
}

/** A direct assignment of the role to the story's identity. */
export function anAssignment(role: RoleDefinition, scope: string, over: Partial<RoleAssignment> = {}): RoleAssignment {
  const name = `${role.name.slice(0, 8)}-at-${scope.length}`;
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
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

export function aDenial(
  scope: string,
  element: Partial<PermissionElement>,
  over: Partial<DenyAssignment> = {},
): DenyAssignment {
  return {
    id: `${scope}/providers/Microsoft.Authorization/denyAssignments/deny`,
    name: "deny",
    scope,
    listedIn: subscription.id,
    doNotApplyToChildScopes: false,
    permissions: [permissions(element)],
    principalIds: ["00000000-0000-0000-0000-000000000000"],
    excludePrincipalIds: [],
    singlePrincipalIds: [],
    ...over,
  };
}

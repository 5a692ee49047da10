import { armKey, armName } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { roleDefinitionByGuid } from "../inventory/keys.ts";

/** The role that an assignment gives; undefined when its definition was not read. */
export function roleOf({ roleDefinitionId }: RoleAssignment, index: InventoryIndex): RoleDefinition | undefined {
  return index.having("roleDefinitions", roleDefinitionByGuid, armName(roleDefinitionId).toLowerCase())[0];
}

/** What is inherited from above is listed in every subscription below. */
export function distinctAssignments(assignments: readonly RoleAssignment[]): readonly RoleAssignment[] {
  return [...new Map(assignments.map((assignment) => [armKey(assignment.id), assignment])).values()];
}

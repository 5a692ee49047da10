import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { indexByScope, type Covering } from "./by-scope.ts";

/** Role assignments to groups (or to principals whose type ARM left out) by what they cover. */
const coveringOf = new WeakMap<InventoryIndex, Covering<RoleAssignment>>();

/** The assignments to groups whose scope covers the resource. */
export function groupAssignmentsCovering(index: InventoryIndex, resourceId: string): readonly RoleAssignment[] {
  let covering = coveringOf.get(index);
  if (covering === undefined) {
    const toGroups = index
      .all("roleAssignments")
      .filter(({ principalType }) => principalType?.endsWith("Group") ?? true);
    coveringOf.set(index, (covering = indexByScope(toGroups)));
  }
  return covering(resourceId);
}

import { armKey } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { isManagementGroup } from "./scope.ts";

/** Role assignments to groups (or to principals whose type ARM left out) by the scope they are made at. */
const byScopeOf = new WeakMap<InventoryIndex, ReadonlyMap<string, readonly RoleAssignment[]>>();

/** Above the subscription there is no way from the resource's id to the scope, so all of them stand under one key. */
const aboveSubscriptions = "above";

/** The assignments to groups whose scope covers the resource. */
export function groupAssignmentsCovering(index: InventoryIndex, resourceId: string): readonly RoleAssignment[] {
  let byScope = byScopeOf.get(index);
  if (byScope === undefined) byScopeOf.set(index, (byScope = groupByScope(index)));
  return [aboveSubscriptions, ...scopesCovering(resourceId)].flatMap((scope) => byScope.get(scope) ?? []);
}

function groupByScope(index: InventoryIndex): ReadonlyMap<string, readonly RoleAssignment[]> {
  const assignments = index.all("roleAssignments").filter(({ principalType }) => principalType?.endsWith("Group") ?? true);
  return Map.groupBy(assignments, ({ scope }) => {
    const key = armKey(scope);
    return key === "/" || isManagementGroup(key) ? aboveSubscriptions : key;
  });
}

/** The resource's own key and those of everything that contains it, by whole segments. */
function scopesCovering(resourceId: string): string[] {
  const key = armKey(resourceId);
  const scopes: string[] = [];
  for (let end = key.length; end > 0; end = key.lastIndexOf("/", end - 1)) scopes.push(key.slice(0, end));
  return scopes;
}

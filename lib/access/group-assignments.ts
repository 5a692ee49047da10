import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { isManagementGroup, keysOf } from "./scope.ts";

/** Role assignments to groups (or to principals whose type ARM left out) by what they cover. */
const byScopeOf = new WeakMap<InventoryIndex, ReadonlyMap<string, readonly RoleAssignment[]>>();

/** The assignments to groups whose scope covers the resource. */
export function groupAssignmentsCovering(index: InventoryIndex, resourceId: string): readonly RoleAssignment[] {
  let byScope = byScopeOf.get(index);
  if (byScope === undefined) byScopeOf.set(index, (byScope = groupByScope(index)));
  const scopes = ["/", above(subscriptionScope(resourceId) ?? "/"), ...scopesCovering(resourceId)];
  return scopes.flatMap((scope) => byScope.get(scope) ?? []);
}

function groupByScope(index: InventoryIndex): ReadonlyMap<string, readonly RoleAssignment[]> {
  const assignments = index
    .all("roleAssignments")
    .filter(({ principalType }) => principalType?.endsWith("Group") ?? true);
  return Map.groupBy(assignments, (assignment) => {
    const { scopeKey, listedInKey } = keysOf(assignment);
    return isManagementGroup(scopeKey) ? above(listedInKey) : scopeKey;
  });
}

/** Where the management groups above a subscription are kept, since no resource's id leads to them. */
const above = (subscriptionKey: string) => `above ${subscriptionKey}`;

/** The resource's own key and those of everything that contains it, by whole segments. */
function scopesCovering(resourceId: string): string[] {
  const key = armKey(resourceId);
  const scopes: string[] = [];
  for (let end = key.length; end > 0; end = key.lastIndexOf("/", end - 1)) scopes.push(key.slice(0, end));
  return scopes;
}

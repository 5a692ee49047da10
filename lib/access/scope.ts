import { armKey } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";

export type ScopeRelation = "covers" | "inside" | "elsewhere";

/**
 * How a grant's scope stands to a resource: it covers the resource (the same, or a container of it),
 * lies inside it (one secret of a vault), or is elsewhere. By whole segments, without regard to case.
 * Management groups in an ARM listing at subscription scope are the subscription's own ancestors, so they cover it.
 */
export function relateScope(scope: string, resourceId: string): ScopeRelation {
  return relateScopeKeys(armKey(scope), armKey(resourceId));
}

const scopeKeys = new WeakMap<RoleAssignment, string>();

/** The key of an assignment's scope, remembered: it is compared with every resource that the principal calls. */
export function scopeKeyOf(assignment: RoleAssignment): string {
  let key = scopeKeys.get(assignment);
  if (key === undefined) scopeKeys.set(assignment, (key = armKey(assignment.scope)));
  return key;
}

/** The same for keys, as `armKey` makes them. */
export function relateScopeKeys(scopeKey: string, resourceKey: string): ScopeRelation {
  if (scopeKey === "/" || scopeKey === resourceKey || resourceKey.startsWith(`${scopeKey}/`)) return "covers";
  if (isManagementGroup(scopeKey)) return "covers";
  return scopeKey.startsWith(`${resourceKey}/`) ? "inside" : "elsewhere";
}

/** Takes the key of a scope, as `armKey` makes it. */
export function isManagementGroup(scopeKey: string): boolean {
  return scopeKey.startsWith("/providers/microsoft.management/managementgroups/");
}

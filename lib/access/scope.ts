import { armKey } from "../inventory/azure/arm-id.ts";

export type ScopeRelation = "covers" | "inside" | "elsewhere";

/**
 * How a grant's scope stands to a resource: it covers the resource (the same, or a container of it),
 * lies inside it (one secret of a vault), or is elsewhere. By whole segments, without regard to case.
 * Management groups in an ARM listing at subscription scope are the subscription's own ancestors, so they cover it.
 */
export function relateScope(scope: string, resourceId: string): ScopeRelation {
  const scopeKey = armKey(scope);
  const resourceKey = armKey(resourceId);
  if (scopeKey === "/" || scopeKey === resourceKey || resourceKey.startsWith(`${scopeKey}/`)) return "covers";
  if (isManagementGroup(scopeKey)) return "covers";
  return scopeKey.startsWith(`${resourceKey}/`) ? "inside" : "elsewhere";
}

/** Takes the key of a scope, as `armKey` makes it. */
export function isManagementGroup(scopeKey: string): boolean {
  return scopeKey.startsWith("/providers/microsoft.management/managementgroups/");
}

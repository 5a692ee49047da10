import { armKey } from "../inventory/azure/arm-id.ts";

export type ScopeRelation = "covers" | "inside" | "elsewhere";

/** What is granted or denied at a scope, and in which subscription's listing it was seen. */
export interface ScopedAssignment {
  readonly scope: string;
  /** `/subscriptions/{id}`: a listing shows what is inherited from the management groups above this subscription. */
  readonly listedIn: string;
}

/**
 * How a scope stands to a resource: it covers the resource (the same, or a container of it), lies inside it
 * (one secret of a vault), or is elsewhere. By whole segments, of keys as `armKey` makes them.
 */
export function relateScope(scopeKey: string, resourceKey: string): ScopeRelation {
  if (scopeKey === "/" || isWithin(resourceKey, scopeKey)) return "covers";
  return isWithin(scopeKey, resourceKey) ? "inside" : "elsewhere";
}

/**
 * The same for an assignment. Nothing in a resource's id leads to its management groups: one covers the
 * resources of the subscriptions in whose listings it was seen, and says nothing about others.
 */
export function relateAssignment(assignment: ScopedAssignment, resourceKey: string): ScopeRelation {
  const { scopeKey, listedInKey } = keysOf(assignment);
  if (isManagementGroup(scopeKey)) return isWithin(resourceKey, listedInKey) ? "covers" : "elsewhere";
  return relateScope(scopeKey, resourceKey);
}

/** Takes the key of a scope. */
export function isManagementGroup(scopeKey: string): boolean {
  return scopeKey.startsWith("/providers/microsoft.management/managementgroups/");
}

const isWithin = (key: string, containerKey: string) => key === containerKey || key.startsWith(`${containerKey}/`);

interface AssignmentKeys {
  readonly scopeKey: string;
  readonly listedInKey: string;
}

const rememberedKeys = new WeakMap<ScopedAssignment, AssignmentKeys>();

/** Remembered, because an assignment is compared with every resource that its principal calls. */
export function keysOf(assignment: ScopedAssignment): AssignmentKeys {
  let keys = rememberedKeys.get(assignment);
  if (keys === undefined) {
    keys = { scopeKey: armKey(assignment.scope), listedInKey: armKey(assignment.listedIn) };
    rememberedKeys.set(assignment, keys);
  }
  return keys;
}

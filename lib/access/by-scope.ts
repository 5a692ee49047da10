import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import { isManagementGroup, keysOf, type ScopedAssignment } from "./scope.ts";

/** Answers which assignments cover a resource, by the scopes that its id leads to instead of by comparing each. */
export type Covering<Assignment> = (resourceId: string) => readonly Assignment[];

export function indexByScope<Assignment extends ScopedAssignment>(
  assignments: readonly Assignment[],
): Covering<Assignment> {
  const byScope = Map.groupBy(assignments, (assignment) => {
    const { scopeKey, listedInKey } = keysOf(assignment);
    return isManagementGroup(scopeKey) ? above(listedInKey) : scopeKey;
  });
  return (resourceId) => {
    const scopes = ["/", above(subscriptionScope(resourceId) ?? "/"), ...scopesCovering(resourceId)];
    return scopes.flatMap((scope) => byScope.get(scope) ?? []);
  };
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

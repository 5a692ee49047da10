import type { Grant } from "../access/grant.ts";
import { isManagementGroup, keysOf } from "../access/scope.ts";

/** "Several hours" for data actions that a management group passes on. */
const minutesThroughManagementGroup = 8 * 60;

/**
 * How many minutes a new grant may take to count where it is this young; undefined where it counts by now.
 * https://learn.microsoft.com/azure/role-based-access-control/troubleshooting
 *
 * @param usually how long the service takes otherwise
 */
export function settlesWithin({ assignment, definition }: Grant, readAt: string, usually: number): number | undefined {
  const isSlow =
    isManagementGroup(keysOf(assignment).scopeKey) &&
    (definition?.permissions.some(({ dataActions }) => dataActions.length > 0) ?? false);
  const minutes = isSlow ? minutesThroughManagementGroup : usually;
  const age = assignment.changedAt === null ? Number.NaN : Date.parse(readAt) - Date.parse(assignment.changedAt);
  return age >= 0 && age < minutes * 60_000 ? minutes : undefined;
}

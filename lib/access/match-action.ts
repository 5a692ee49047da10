import type { PermissionElement } from "../inventory/azure/role-definition.ts";

const patterns = new Map<string, RegExp>();

/**
 * Whether a role's action pattern covers an action. `*` is the only wildcard and spans `/`;
 * the whole string must match; case does not count.
 * https://learn.microsoft.com/azure/role-based-access-control/role-definitions
 */
export function matchesAction(pattern: string, action: string): boolean {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}$`, "is");
    patterns.set(pattern, regex);
  }
  return regex.test(action);
}

/** Whether one permission element grants an action: its `not*` subtracts from it and from nothing else. */
export function elementGrants(element: PermissionElement, action: string, isDataAction: boolean): boolean {
  const granted = isDataAction ? element.dataActions : element.actions;
  const subtracted = isDataAction ? element.notDataActions : element.notActions;
  return (
    granted.some((pattern) => matchesAction(pattern, action)) &&
    !subtracted.some((pattern) => matchesAction(pattern, action))
  );
}

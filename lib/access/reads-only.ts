import type { PermissionElement } from "../inventory/azure/role-definition.ts";
import { elementGrants } from "./match-action.ts";

const known = new WeakMap<readonly PermissionElement[], readonly string[]>();

/** The patterns of a role's permissions that allow more than reading how things are set up. */
export function beyondReading(permissions: readonly PermissionElement[]): readonly string[] {
  let patterns = known.get(permissions);
  if (patterns === undefined) known.set(permissions, (patterns = permissions.flatMap(beyondReadingIn)));
  return patterns;
}

function beyondReadingIn(element: PermissionElement): readonly string[] {
  return [
    ...element.actions.filter((action) => !/\/read$/i.test(action) && elementGrants(element, action, false)),
    ...element.dataActions.filter((action) => elementGrants(element, action, true)),
  ];
}

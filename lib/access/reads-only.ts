import type { PermissionElement } from "../inventory/azure/role-definition.ts";
import { elementGrants } from "./match-action.ts";

/** The patterns of a role's permissions that allow more than reading how things are set up. */
export function beyondReading(permissions: readonly PermissionElement[]): readonly string[] {
  return permissions.flatMap((element) => [
    ...element.actions.filter((action) => !/\/read$/i.test(action) && elementGrants(element, action, false)),
    ...element.dataActions.filter((action) => elementGrants(element, action, true)),
  ]);
}

import { armKey } from "../inventory/azure/arm-id.ts";
import type { DenyAssignment } from "../inventory/azure/deny-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { AccessQuestion } from "./access-question.ts";
import { elementGrants } from "./match-action.ts";
import { relateScope } from "./scope.ts";

/** The principal id that stands for every principal. */
const everyone = "00000000-0000-0000-0000-000000000000";

/**
 * A deny assignment that forbids the action, or undefined. Denials win over grants.
 * https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
export function denialOf(index: InventoryIndex, question: AccessQuestion): DenyAssignment | undefined {
  return index.all("denyAssignments").find((denial) => reaches(denial, question) && names(denial, question.principalId) && forbids(denial, question));
}

function reaches(denial: DenyAssignment, { resourceId }: AccessQuestion): boolean {
  if (denial.doNotApplyToChildScopes) return armKey(denial.scope) === armKey(resourceId);
  return relateScope(denial.scope, resourceId) === "covers";
}

function names(denial: DenyAssignment, principalId: string): boolean {
  const is = (id: string) => id.toLowerCase() === principalId.toLowerCase();
  return denial.principalIds.some((id) => id === everyone || is(id)) && !denial.excludePrincipalIds.some(is);
}

function forbids(denial: DenyAssignment, question: AccessQuestion): boolean {
  return denial.permissions.some((element) => elementGrants(element, question.action, question.isDataAction));
}

import { armKey } from "../inventory/azure/arm-id.ts";
import type { DenyAssignment } from "../inventory/azure/deny-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByPrincipalId } from "../inventory/keys.ts";
import type { AccessQuestion } from "./access-question.ts";
import { elementGrants } from "./match-action.ts";
import { relateAssignment } from "./scope.ts";

/** The principal id that stands for every principal. */
const everyone = "00000000-0000-0000-0000-000000000000";

/**
 * Whether a deny assignment forbids the action; denials win over grants. `unproved` when one forbids it to somebody
 * who could be a group that the principal is in.
 * https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
export function denialOf(index: InventoryIndex, question: AccessQuestion): "denied" | "unproved" | undefined {
  const forbidding = index
    .all("denyAssignments")
    .filter((denial) => forbids(denial, question) && reaches(denial, question));
  if (forbidding.some((denial) => names(denial, question.principalId))) return "denied";
  return forbidding.some((denial) => couldNameGroupOf(index, denial, question.principalId)) ? "unproved" : undefined;
}

function reaches(denial: DenyAssignment, { resourceId }: AccessQuestion): boolean {
  if (denial.doNotApplyToChildScopes) return armKey(denial.scope) === armKey(resourceId);
  return relateAssignment(denial, armKey(resourceId)) === "covers";
}

function names(denial: DenyAssignment, principalId: string): boolean {
  return denial.principalIds.some((id) => id === everyone || isSame(id, principalId)) && !excludes(denial, principalId);
}

/** Names somebody who is none of the identities that were read. */
function couldNameGroupOf(index: InventoryIndex, denial: DenyAssignment, principalId: string): boolean {
  const isIdentity = (id: string) =>
    index.having("userAssignedIdentities", identityByPrincipalId, id.toLowerCase()).length > 0;
  return denial.principalIds.some((id) => id !== everyone && !isIdentity(id)) && !excludes(denial, principalId);
}

function excludes(denial: DenyAssignment, principalId: string): boolean {
  return denial.excludePrincipalIds.some((id) => isSame(id, principalId));
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

function forbids(denial: DenyAssignment, question: AccessQuestion): boolean {
  return denial.permissions.some((element) => elementGrants(element, question.action, question.isDataAction));
}

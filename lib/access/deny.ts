import { armKey } from "../inventory/azure/arm-id.ts";
import type { DenyAssignment } from "../inventory/azure/deny-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByPrincipalId } from "../inventory/keys.ts";
import type { AccessQuestion } from "./access-question.ts";
import { indexByScope, type Covering } from "./by-scope.ts";
import { alwaysPasses } from "./condition.ts";
import { elementGrants } from "./match-action.ts";

/** The principal id that stands for every principal. */
const everyone = "00000000-0000-0000-0000-000000000000";

/** The deny assignments that decide, and whether it is proved that they do. */
export interface Refusal {
  readonly isProved: boolean;
  readonly denials: readonly DenyAssignment[];
}

/**
 * The deny assignments that forbid the action; they win over grants. Not proved when one forbids it to somebody who
 * could be a group that the principal is in, spares such a group, or has a condition.
 * https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
export function refusalOf(index: InventoryIndex, question: AccessQuestion): Refusal | undefined {
  const effects = denialsCovering(index, question.resourceId).map((denial) => ({
    denial,
    effect: reaches(denial, question) ? effectOf(index, denial, question) : "none",
  }));
  for (const wanted of ["denied", "possible"] as const) {
    const denials = effects.filter(({ effect }) => effect === wanted).map(({ denial }) => denial);
    if (denials.length > 0) return { isProved: wanted === "denied", denials };
  }
  return undefined;
}

const coveringOf = new WeakMap<InventoryIndex, Covering<DenyAssignment>>();

function denialsCovering(index: InventoryIndex, resourceId: string): readonly DenyAssignment[] {
  let covering = coveringOf.get(index);
  if (covering === undefined) coveringOf.set(index, (covering = indexByScope(index.all("denyAssignments"))));
  return covering(resourceId);
}

function reaches({ doNotApplyToChildScopes, scope }: DenyAssignment, { resourceId }: AccessQuestion): boolean {
  return !doNotApplyToChildScopes || armKey(scope) === armKey(resourceId);
}

type Effect = "denied" | "possible" | "none";

function effectOf(index: InventoryIndex, denial: DenyAssignment, question: AccessQuestion): Effect {
  const forbidding = denial.permissions.filter((element) =>
    elementGrants(element, question.action, question.isDataAction),
  );
  if (forbidding.length === 0) return "none";
  const { principalIds, excludePrincipalIds, singlePrincipalIds } = denial;
  const isMeant = isAmong(index, principalIds, singlePrincipalIds, question.principalId);
  const isSpared = isAmong(index, excludePrincipalIds, singlePrincipalIds, question.principalId);
  if (isMeant === "no" || isSpared === "yes") return "none";
  const isUnconditional = forbidding.some(
    ({ condition }) => condition === null || alwaysPasses(condition, question.action),
  );
  return isMeant === "yes" && isSpared === "no" && isUnconditional ? "denied" : "possible";
}

/** Whether the principal is one of those; `maybe` where one of them could be a group that it is in. */
function isAmong(
  index: InventoryIndex,
  ids: readonly string[],
  singleIds: readonly string[],
  principalId: string,
): "yes" | "maybe" | "no" {
  if (ids.some((id) => id === everyone || isSame(id, principalId))) return "yes";
  const isSingle = (id: string) =>
    singleIds.includes(id) ||
    index.having("userAssignedIdentities", identityByPrincipalId, id.toLowerCase()).length > 0;
  return ids.every(isSingle) ? "no" : "maybe";
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

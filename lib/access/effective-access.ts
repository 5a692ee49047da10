import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, roleDefinitionByGuid } from "../inventory/keys.ts";
import { found, unread, type Gap, type Lookup } from "../inventory/lookup.ts";
import type { AccessQuestion } from "./access-question.ts";
import { denialOf } from "./deny.ts";
import { elementGrants } from "./match-action.ts";
import { relateScope } from "./scope.ts";

/** A role assignment with the role it names; `definition` is undefined when no readable definition has that GUID. */
export interface Grant {
  readonly assignment: RoleAssignment;
  readonly definition: RoleDefinition | undefined;
}

/**
 * What Azure RBAC says to a question.
 *
 * - `granted`: a role of the principal itself covers the action at this scope, without a condition
 * - `partial`: only for something inside the resource, e.g. one secret of a vault
 * - `conditional`: only under an attribute-based condition, which cannot be evaluated from here
 * - `denied`: a deny assignment wins over every grant
 * - `unproved`: not granted directly, but a group's assignment (or a role that cannot be read) would grant it
 * - `missing`: nothing grants it, and nothing that could was left unread
 */
export interface Access {
  readonly answer: "granted" | "partial" | "conditional" | "denied" | "unproved" | "missing";
  /** The grants that the answer rests on. */
  readonly via: readonly Grant[];
  /** Every grant of the principal that reaches the resource, whether it helps or not. */
  readonly held: readonly Grant[];
  /** For `unproved`: what would settle it. */
  readonly missing: string | null;
}

const accessCollections = ["roleAssignments", "roleDefinitions", "denyAssignments"] as const;

/** The answer of Azure RBAC, or the readings that are missing for one. */
export function effectiveAccess(index: InventoryIndex, question: AccessQuestion): Lookup<Access> {
  const gaps = accessGaps(index, question.resourceId);
  return gaps.length > 0 ? unread(gaps) : found(judgeAccess(index, question));
}

/** The readings that keep role assignments on this resource from being known in full. */
export function accessGaps(index: InventoryIndex, resourceId: string): readonly Gap[] {
  const scope = subscriptionScope(resourceId);
  return scope === undefined ? [] : accessCollections.flatMap((name) => index.gaps(name, scope));
}

/** The grants of one principal that reach a resource, or lie inside it. */
export function grantsOf(index: InventoryIndex, principalId: string, resourceId: string): readonly Grant[] {
  return index
    .having("roleAssignments", assignmentByPrincipal, principalId.toLowerCase())
    .filter((assignment) => relateScope(assignment.scope, resourceId) !== "elsewhere")
    .map((assignment) => ({ assignment, definition: definitionOf(index, assignment) }));
}

function judgeAccess(index: InventoryIndex, question: AccessQuestion): Access {
  const held = grantsOf(index, question.principalId, question.resourceId);
  const granting = held.filter((grant) => grants(grant, question));
  const covering = granting.filter(({ assignment }) => relateScope(assignment.scope, question.resourceId) === "covers");
  const unconditional = covering.filter((grant) => !isConditional(grant, question));
  const answer = (name: Access["answer"], via: readonly Grant[], missing: string | null = null): Access => ({
    answer: name,
    via,
    held,
    missing,
  });

  if (covering.length > 0 && denialOf(index, question) !== undefined) return answer("denied", covering);
  if (unconditional.length > 0) return answer("granted", unconditional);
  if (covering.length > 0) return answer("conditional", covering);

  const unreadable = held.filter(({ definition }) => definition === undefined);
  if (unreadable.length > 0) return answer("unproved", unreadable, "the definition of a role that the identity holds");

  const throughGroups = groupGrants(index, question);
  if (throughGroups.length > 0) {
    return answer("unproved", throughGroups, `whether ${question.principalId} is a member of a group that holds the role`);
  }
  return granting.length > 0 ? answer("partial", granting) : answer("missing", []);
}

function grants({ definition }: Grant, question: AccessQuestion): boolean {
  return definition?.permissions.some((element) => elementGrants(element, question.action, question.isDataAction)) ?? false;
}

/** A condition on the assignment, or on every element of the role that grants the action. */
function isConditional({ assignment, definition }: Grant, question: AccessQuestion): boolean {
  if (assignment.condition !== null) return true;
  const granting = definition?.permissions.filter((element) =>
    elementGrants(element, question.action, question.isDataAction),
  );
  return granting?.every((element) => element.condition !== null) ?? false;
}

/** Assignments to groups that would grant the action: membership is not readable from ARM listings. */
function groupGrants(index: InventoryIndex, question: AccessQuestion): readonly Grant[] {
  return groupAssignments(index)
    .filter((assignment) => relateScope(assignment.scope, question.resourceId) === "covers")
    .map((assignment) => ({ assignment, definition: definitionOf(index, assignment) }))
    .filter((grant) => grant.definition === undefined || grants(grant, question));
}

const groupAssignmentsOf = new WeakMap<InventoryIndex, readonly RoleAssignment[]>();

function groupAssignments(index: InventoryIndex): readonly RoleAssignment[] {
  let assignments = groupAssignmentsOf.get(index);
  if (assignments === undefined) {
    assignments = index.all("roleAssignments").filter(({ principalType }) => principalType?.endsWith("Group") ?? true);
    groupAssignmentsOf.set(index, assignments);
  }
  return assignments;
}

function definitionOf(index: InventoryIndex, assignment: RoleAssignment): RoleDefinition | undefined {
  const guid = assignment.roleDefinitionId.slice(assignment.roleDefinitionId.lastIndexOf("/") + 1);
  return index.having("roleDefinitions", roleDefinitionByGuid, guid.toLowerCase())[0];
}

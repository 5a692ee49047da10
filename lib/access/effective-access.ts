import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, roleDefinitionByGuid } from "../inventory/keys.ts";
import { found, unread, type Gap, type Lookup } from "../inventory/lookup.ts";
import type { AccessQuestion } from "./access-question.ts";
import { denialOf } from "./deny.ts";
import { groupAssignmentsCovering } from "./group-assignments.ts";
import { elementGrants } from "./match-action.ts";
import { reachingAssignments } from "./membership.ts";
import { relateAssignment } from "./scope.ts";

/** A role assignment with the role it names; `definition` is undefined when no readable definition has that GUID. */
export interface Grant {
  readonly assignment: RoleAssignment;
  readonly definition: RoleDefinition | undefined;
}

/**
 * What Azure RBAC says to a question.
 *
 * - `granted`: a role of the principal or of its groups covers the action at this scope, without a condition
 * - `partial`: only for something inside the resource, e.g. one secret of a vault
 * - `conditional`: only under an attribute-based condition, which cannot be evaluated from here
 * - `denied`: a deny assignment wins over every grant
 * - `unproved`: what decides was not read: who is in a group, or what a role allows
 * - `missing`: nothing grants it, and nothing that could was left unread
 */
export interface Access {
  readonly answer: "granted" | "partial" | "conditional" | "denied" | "unproved" | "missing";
  /** The grants that the answer rests on. */
  readonly via: readonly Grant[];
  /** Every direct grant of the principal that reaches the resource, whether it helps or not. */
  readonly held: readonly Grant[];
  /** For `unproved`: what would settle it. */
  readonly missing: string | null;
}

/** An answer before the principal's other grants are added to it. */
type Decision = Omit<Access, "held">;

const accessCollections = ["roleAssignments", "roleDefinitions", "denyAssignments"] as const;

/** The answer of Azure RBAC, or the readings that are missing for one. */
export function effectiveAccess(index: InventoryIndex, question: AccessQuestion): Lookup<Access> {
  const gaps = accessGaps(index, question.resourceId);
  if (gaps.length > 0) return unread(gaps);
  const held = grantsOf(index, question.principalId, question.resourceId);
  return found({ ...decide(index, question, held), held });
}

/** The readings that keep role assignments on this resource from being known in full. */
export function accessGaps(index: InventoryIndex, resourceId: string): readonly Gap[] {
  const scope = subscriptionScope(resourceId);
  return scope === undefined ? [] : accessCollections.flatMap((name) => index.gaps(name, scope));
}

interface PrincipalGrants {
  /** All direct grants of the principal. */
  readonly all: readonly Grant[];
  /** Those that reach a resource, by its key. */
  readonly reaching: Map<string, readonly Grant[]>;
}

const grantsByPrincipal = new WeakMap<InventoryIndex, Map<string, PrincipalGrants>>();

/**
 * The direct grants of one principal that cover a resource, or lie inside it. Remembered, because a service is asked
 * about with several actions, and an identity for every resource that it calls.
 */
export function grantsOf(index: InventoryIndex, principalId: string, resourceId: string): readonly Grant[] {
  const { all, reaching } = grantsOfPrincipal(index, principalId.toLowerCase());
  const resourceKey = armKey(resourceId);
  let held = reaching.get(resourceKey);
  if (held === undefined) {
    held = all.filter(({ assignment }) => relateAssignment(assignment, resourceKey) !== "elsewhere");
    reaching.set(resourceKey, held);
  }
  return held;
}

function grantsOfPrincipal(index: InventoryIndex, principalKey: string): PrincipalGrants {
  let byPrincipal = grantsByPrincipal.get(index);
  if (byPrincipal === undefined) grantsByPrincipal.set(index, (byPrincipal = new Map()));
  let grantsHeld = byPrincipal.get(principalKey);
  if (grantsHeld === undefined) {
    const assignments = index.having("roleAssignments", assignmentByPrincipal, principalKey);
    grantsHeld = { all: assignments.map((assignment) => toGrant(index, assignment)), reaching: new Map() };
    byPrincipal.set(principalKey, grantsHeld);
  }
  return grantsHeld;
}

function decide(index: InventoryIndex, question: AccessQuestion, held: readonly Grant[]): Decision {
  const resourceKey = armKey(question.resourceId);
  const covering = held.filter(({ assignment }) => relateAssignment(assignment, resourceKey) === "covers");
  const own = weigh(index, question, covering);
  if (own?.answer === "granted" || own?.answer === "denied") return own;
  const ofGroups = weighGroups(index, question);
  if (ofGroups?.answer === "granted") return ofGroups;
  return own ?? ofGroups ?? weighInside(question, held) ?? { answer: "missing", via: [], missing: null };
}

/** What grants that cover the resource come to; undefined when none of them could grant the action. */
function weigh(index: InventoryIndex, question: AccessQuestion, covering: readonly Grant[]): Decision | undefined {
  const granting = covering.filter((grant) => grants(grant, question));
  const unreadable = covering.filter(({ definition }) => definition === undefined);
  if (granting.length === 0) {
    return unreadable.length === 0 ? undefined : unproved(unreadable, "the definition of a role that is held");
  }
  const denial = denialOf(index, question);
  if (denial === "denied") return { answer: "denied", via: granting, missing: null };
  if (denial === "unproved")
    return unproved(granting, "whether the identity is in a group that a deny assignment names");
  const unconditional = granting.filter((grant) => !isConditional(grant, question));
  return unconditional.length > 0
    ? { answer: "granted", via: unconditional, missing: null }
    : { answer: "conditional", via: granting, missing: null };
}

/** Groups count only when one of their roles could decide, because membership costs a call of its own. */
function weighGroups(index: InventoryIndex, question: AccessQuestion): Decision | undefined {
  const couldGrant = groupAssignmentsCovering(index, question.resourceId)
    .map((assignment) => toGrant(index, assignment))
    .filter((grant) => grant.definition === undefined || grants(grant, question));
  if (couldGrant.length === 0) return undefined;
  const reaching = reachingAssignments(index, question);
  if (reaching.state === "unread") {
    return unproved(couldGrant, [...new Set(reaching.gaps.map(({ missing }) => missing))].join("; "));
  }
  const reached =
    reaching.state === "found" ? couldGrant.filter(({ assignment }) => reaching.value.has(armKey(assignment.id))) : [];
  return weigh(index, question, reached);
}

function weighInside(question: AccessQuestion, held: readonly Grant[]): Decision | undefined {
  const granting = held.filter((grant) => grants(grant, question));
  return granting.length === 0 ? undefined : { answer: "partial", via: granting, missing: null };
}

const unproved = (via: readonly Grant[], missing: string): Decision => ({ answer: "unproved", via, missing });

function grants({ definition }: Grant, question: AccessQuestion): boolean {
  return (
    definition?.permissions.some((element) => elementGrants(element, question.action, question.isDataAction)) ?? false
  );
}

/** A condition on the assignment, or on every element of the role that grants the action. */
function isConditional({ assignment, definition }: Grant, question: AccessQuestion): boolean {
  if (assignment.condition !== null) return true;
  const granting = definition?.permissions.filter((element) =>
    elementGrants(element, question.action, question.isDataAction),
  );
  return granting?.every((element) => element.condition !== null) ?? false;
}

function toGrant(index: InventoryIndex, assignment: RoleAssignment): Grant {
  const guid = assignment.roleDefinitionId.slice(assignment.roleDefinitionId.lastIndexOf("/") + 1);
  const [definition] = index.having("roleDefinitions", roleDefinitionByGuid, guid.toLowerCase());
  return { assignment, definition };
}

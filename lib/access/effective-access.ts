import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { DenyAssignment } from "../inventory/azure/deny-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { found, unread, type Gap, type Lookup } from "../inventory/lookup.ts";
import type { AccessQuestion } from "./access-question.ts";
import { refusalOf } from "./deny.ts";
import { blockingConditions, grants, grantsOf, toGrant, type Grant } from "./grant.ts";
import { groupAssignmentsCovering } from "./group-assignments.ts";
import { reachingAssignments } from "./membership.ts";
import { nearMisses, type NearMiss } from "./near-miss.ts";
import { relateAssignment } from "./scope.ts";

/**
 * What Azure RBAC says to a question.
 *
 * - `granted`: a role of the principal or of its groups covers the action at this scope, and no condition can block it
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
  /** The deny assignments that forbid it, or may. */
  readonly denials: readonly DenyAssignment[];
  /** For `conditional`: the conditions that could block it. */
  readonly conditions: readonly string[];
  /** For `missing`: what comes closest to granting it. Looked for when asked, because most answers are never shown. */
  readonly near: () => readonly NearMiss[];
}

/** An answer before what surrounds it is added. */
type Decision = Pick<Access, "answer" | "via" | "missing"> & Partial<Access>;

const accessCollections = ["roleAssignments", "roleDefinitions", "denyAssignments"] as const;

/** The answer of Azure RBAC, or the readings that are missing for one. */
export function effectiveAccess(index: InventoryIndex, question: AccessQuestion): Lookup<Access> {
  const gaps = accessGaps(index, question.resourceId);
  if (gaps.length > 0) return unread(gaps);
  const held = grantsOf(index, question.principalId, question.resourceId);
  const decision = decide(index, question, held);
  const near = decision.answer === "missing" ? askedOnce(() => nearMisses(index, question)) : () => [];
  return found({ denials: [], conditions: [], ...decision, held, near });
}

function askedOnce<Value>(ask: () => Value): () => Value {
  let asked: { readonly value: Value } | undefined;
  return () => (asked ??= { value: ask() }).value;
}

/** The readings that keep role assignments on this resource from being known in full. */
export function accessGaps(index: InventoryIndex, resourceId: string): readonly Gap[] {
  const scope = subscriptionScope(resourceId);
  return scope === undefined ? [] : accessCollections.flatMap((name) => index.gaps(name, scope));
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
  const refusal = refusalOf(index, question);
  if (refusal?.isProved) return { answer: "denied", via: granting, missing: null, denials: refusal.denials };
  if (refusal !== undefined) {
    const missing = "whom the deny assignment hits: who is in the groups that it names or spares, and its condition";
    return { ...unproved(granting, missing), denials: refusal.denials };
  }
  const unconditional = granting.filter((grant) => blockingConditions(grant, question).length === 0);
  if (unconditional.length > 0) return { answer: "granted", via: unconditional, missing: null };
  const conditions = granting.flatMap((grant) => blockingConditions(grant, question));
  return { answer: "conditional", via: granting, missing: null, conditions };
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

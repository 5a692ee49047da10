import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { reachingByPrincipal } from "../inventory/keys.ts";
import { absent, found, type Lookup } from "../inventory/lookup.ts";
import type { AccessQuestion } from "./access-question.ts";

/**
 * Which role assignments of one subscription reach a principal through groups. ARM answers it without a permission
 * in the directory, one call per principal, so it is asked only where a group's role would decide.
 */
export interface MembershipQuestion {
  readonly principalId: string;
  /** `/subscriptions/{id}`. */
  readonly subscription: string;
}

/** The scope of the reading that answers the question: no ARM id, but a subscription and a principal in it. */
export function membershipScope({ principalId, subscription }: MembershipQuestion): string {
  return `${subscription}/principals/${principalId}`.toLowerCase();
}

const openQuestions = new WeakMap<InventoryIndex, Map<string, MembershipQuestion>>();

/** The questions that came up while this index was asked and that it had no reading for. */
export function questionsOf(index: InventoryIndex): readonly MembershipQuestion[] {
  return [...(openQuestions.get(index)?.values() ?? [])];
}

/** The keys of the assignments that reach the principal; unread, and noted as a question, while ARM was not asked. */
export function reachingAssignments(
  index: InventoryIndex,
  { principalId, resourceId }: AccessQuestion,
): Lookup<ReadonlySet<string>> {
  const subscription = subscriptionScope(resourceId);
  if (subscription === undefined) return absent();
  const question = { principalId, subscription };
  const scope = membershipScope(question);
  const reaching = lookUpAll(index, "reachingRoleAssignments", scope, reachingByPrincipal, principalId.toLowerCase());
  if (reaching.state !== "found") {
    note(index, scope, question);
    return reaching;
  }
  return found(new Set(reaching.value.map(({ id }) => armKey(id))));
}

function note(index: InventoryIndex, scope: string, question: MembershipQuestion): void {
  const questions = openQuestions.get(index) ?? new Map<string, MembershipQuestion>();
  openQuestions.set(index, questions.set(scope, question));
}

import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { eligibilityByPrincipal } from "../inventory/keys.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { AccessQuestion } from "./access-question.ts";
import { toGrant, type Grant } from "./grant.ts";
import { membershipScope, type MembershipQuestion } from "./membership.ts";

const openQuestions = new WeakMap<InventoryIndex, Map<string, MembershipQuestion>>();

/** The principals whose eligibilities would explain a missing role, and were not asked for. */
export function eligibilityQuestionsOf(index: InventoryIndex): readonly MembershipQuestion[] {
  return [...(openQuestions.get(index)?.values() ?? [])];
}

/**
 * The roles that the principal is eligible for, and does not hold. They explain, and decide nothing: where they could
 * not be read there are none, and what was not asked is noted as a question.
 * https://learn.microsoft.com/azure/role-based-access-control/pim-integration
 */
export function eligibleGrants(index: InventoryIndex, { principalId, resourceId }: AccessQuestion): readonly Grant[] {
  const subscription = subscriptionScope(resourceId);
  if (subscription === undefined) return [];
  const question = { principalId, subscription };
  const scope = membershipScope(question);
  const eligible = lookUpAll(index, "roleEligibilities", scope, eligibilityByPrincipal, principalId.toLowerCase());
  if (eligible.state === "unread") {
    const questions = openQuestions.get(index) ?? new Map<string, MembershipQuestion>();
    openQuestions.set(index, questions.set(scope, question));
  }
  return (valueOf(eligible) ?? []).map((eligibility) => toGrant(index, eligibility));
}

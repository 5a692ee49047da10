import { collections } from "../../../inventory/collections.ts";
import type { RoleEligibility } from "../../../inventory/azure/role-assignment.ts";
import type { Inventory } from "../../../inventory/inventory.ts";
import { membershipScope } from "../../../access/membership.ts";
import { anAssignment } from "../../access-story.ts";
import { managedIdentity, subscription } from "../../identity-story.ts";
import { readAt } from "../../inventory-of.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const eligibility: RoleEligibility = {
  ...anAssignment(openAiUser, openAiAccount.id),
  id: `${openAiAccount.id}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/e`,
  reaches: managedIdentity.principalId,
};

/** With the answer to what the identity is eligible for, which is asked for where a role is missing. */
function withEligibility(inventory: Inventory): Inventory {
  const { principalId } = managedIdentity;
  const what = "roleEligibilities";
  const scope = membershipScope({ principalId, subscription: subscription.id });
  const { source } = collections[what];
  const reading = {
    source,
    what,
    scope,
    status: "complete",
    reason: null,
    detail: null,
    at: readAt,
    count: 1,
  } as const;
  return {
    ...inventory,
    readings: [...inventory.readings, reading],
    resources: { ...inventory.resources, [what]: [eligibility] },
  };
}

export const eligibleOnly = defineFailureMode({
  code: "X-05",
  title: "The identity is eligible for the role, which nobody activates for a workload",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: withEligibility(openAiStory({ roleAssignments: [] })),
    verdict: "broken",
    values: { "eligible for": openAiUser.roleName },
  },
  mended: { inventory: withEligibility(openAiStory()) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the role is assigned for good on the resource group, beside the eligibility",
    inventory: withEligibility(
      openAiStory({ roleAssignments: [anAssignment(openAiUser, openAiAccount.id.split("/providers/")[0] ?? "")] }),
    ),
  },
});

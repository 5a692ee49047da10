import { seenInAzure } from "../bridges/evidence.ts";
import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { Subscription } from "../inventory/azure/subscription.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { distinctAssignments } from "./role-of.ts";

/** https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits */
const mostAssignments = 4000;
const nearlyFull = 3600;

export const roleAssignmentsNearLimit = defineFindingRule({
  id: "role-assignments-near-limit",
  description: "A subscription takes 4,000 role assignments, those of management groups not counted.",
  find(index) {
    const own = distinctAssignments(index.all("roleAssignments")).filter(({ scope }) => isWithin(scope));
    const counts = Map.groupBy(own, ({ scope }) => subscriptionScope(scope) ?? "/");
    return index.all("subscriptions").flatMap((subscription) => {
      const count = counts.get(armKey(subscription.id))?.length ?? 0;
      return count < nearlyFull ? [] : [describe(subscription, count)];
    });
  },
});

const isWithin = (scope: string) => subscriptionScope(scope) !== undefined;

function describe({ id, name, subscriptionId }: Subscription, count: number): Found {
  const isFull = count >= mostAssignments;
  const advice = isFull ? "the next one is refused" : `${mostAssignments - count} more and it is full`;
  return {
    severity: isFull ? "error" : "warning",
    resource: { type: "Microsoft.Resources/subscriptions", id },
    message: `${name} has ${count} of ${mostAssignments} role assignments; ${advice} (RoleAssignmentLimitExceeded), and with it the next identity's access.`,
    evidence: [seenInAzure("role assignments", String(count), "roleAssignments", { id, name }, "roleAssignments", id)],
    fix: {
      az: [
        `az role assignment list --all --subscription ${subscriptionId} --query "[?principalName==''].id" --output tsv   # of principals that are gone`,
        `az role assignment delete --ids "<id-of-an-assignment-that-nobody-needs>"`,
      ].join("\n"),
      terraform:
        "# One assignment to a group, or at the resource group, in place of many to single identities and resources.",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits",
    },
  };
}

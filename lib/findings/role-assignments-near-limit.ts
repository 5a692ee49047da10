import { seenInAzure } from "../bridges/evidence.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { Subscription } from "../inventory/azure/subscription.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { digits } from "../text/digits.ts";

/** https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits */
const mostAssignments = 4000;
const nearlyFull = 3600;

export const roleAssignmentsNearLimit = defineFindingRule({
  id: "role-assignments-near-limit",
  description: "A subscription takes 4,000 role assignments, those of management groups not counted.",
  find(index) {
    const counts = new Map<string, number>();
    for (const assignment of index.all("roleAssignments")) {
      if (isOwn(assignment)) counts.set(assignment.listedIn, (counts.get(assignment.listedIn) ?? 0) + 1);
    }
    return index.all("subscriptions").flatMap((subscription) => {
      const count = counts.get(subscription.id) ?? 0;
      return count < nearlyFull ? [] : [describe(subscription, count)];
    });
  },
});

/** A subscription's listing shows what is inherited from above, too. */
const isOwn = ({ scope }: RoleAssignment) => /^\/*subscriptions\//i.test(scope);

function describe({ id, name, subscriptionId }: Subscription, count: number): Found {
  const isFull = count >= mostAssignments;
  const advice = isFull ? "the next one is refused" : `${digits(mostAssignments - count)} more and it is full`;
  return {
    severity: isFull ? "error" : "warning",
    resource: { type: "Microsoft.Resources/subscriptions", id },
    message: `${name} has ${digits(count)} of ${digits(mostAssignments)} role assignments; ${advice} (RoleAssignmentLimitExceeded), and with it the next identity's access.`,
    evidence: [
      seenInAzure("subscription", name, "subscriptions", { id, name }, "displayName", "/"),
      seenInAzure("role assignments", String(count), "roleAssignments", { id, name }, "roleAssignments", id),
    ],
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

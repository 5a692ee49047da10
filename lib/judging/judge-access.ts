import type { Access, Grant } from "../access/effective-access.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import { broken, intact, settling, unknown, type Judgement } from "../rules/rule.ts";

/** A question to Azure RBAC, in words. */
export interface AccessCheck {
  readonly access: Access;
  /** The identity's name. */
  readonly who: string;
  /** What it has to be allowed to do, e.g. `read the key-values of appcs-shop`. */
  readonly deed: string;
  readonly action: string;
  readonly resource: AzureResource;
  /** What the service answers without the role. */
  readonly consequence: string;
  /** ISO 8601: the time that the age of a grant is counted to. */
  readonly readAt: string;
  /** How long the service may take to notice a new grant. */
  readonly settlesInMinutes: number;
}

export function judgeAccess(check: AccessCheck): Judgement {
  const { access, who, deed, action, consequence } = check;
  const roles = namesOf(access.via);
  switch (access.answer) {
    case "granted":
      if (isSettling(check)) {
        return settling(
          `${who} was granted ${roles} minutes ago; it can take ${check.settlesInMinutes} minutes to count.`,
          seen(check),
        );
      }
      return intact(`${who} may ${deed}, by ${roles}.`, seen(check));
    case "missing":
      return broken(`${who} may not ${deed}: ${describeHeld(access.held)} ${action}. ${consequence}`, seen(check));
    case "denied":
      return broken(`${who} holds ${roles}, but a deny assignment forbids it to ${deed}. ${consequence}`, seen(check));
    case "partial":
      return unknown(
        `${who} may ${deed} in part only: ${roles} is granted on something inside.`,
        "which of the things inside are used, or the role on the whole resource",
        seen(check),
      );
    case "conditional":
      return unknown(
        `${who} may ${deed} under a condition only, on ${roles}, which is not evaluated.`,
        "the outcome of the condition on the role assignment",
        seen(check),
      );
    case "unproved":
      return unknown(
        `Whether ${who} may ${deed} is not known: nothing grants it directly, ${roles} might.`,
        access.missing ?? "group memberships",
        seen(check),
      );
  }
}

/** Every grant that the answer rests on is younger than the time that the service may take to notice it. */
function isSettling({ access, readAt, settlesInMinutes }: AccessCheck): boolean {
  return access.via.every(({ assignment: { changedAt } }) => {
    const age = changedAt === null ? Number.NaN : Date.parse(readAt) - Date.parse(changedAt);
    return age >= 0 && age < settlesInMinutes * 60_000;
  });
}

function describeHeld(held: readonly Grant[]): string {
  if (held.length === 0) return "it holds no role there, so nothing grants";
  return `it holds ${namesOf(held)}, which ${held.length === 1 ? "does" : "do"} not grant`;
}

function namesOf(grants: readonly Grant[]): string {
  const names = grants.map(
    ({ assignment, definition }) => definition?.roleName ?? `role ${guidOf(assignment.roleDefinitionId)}`,
  );
  return [...new Set(names)].join(" and ");
}

const guidOf = (roleDefinitionId: string) => roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);

function seen({ access, action, resource }: AccessCheck): readonly Observation[] {
  const scope = subscriptionScope(resource.id) ?? "/";
  const grants = access.via.length > 0 ? access.via : access.held;
  return [
    seenInAzure("expected", action, "roleAssignments", resource, "role assignments", scope),
    ...grants.map(({ assignment, definition }) =>
      seenInAzure(
        "found",
        definition?.roleName ?? guidOf(assignment.roleDefinitionId),
        "roleAssignments",
        assignment,
        "properties.roleDefinitionId",
        scope,
      ),
    ),
    ...(grants.length === 0
      ? [seenInAzure("found", null, "roleAssignments", resource, "role assignments", scope)]
      : []),
  ];
}

import type { Access } from "../access/effective-access.ts";
import { roleNameOf, type Grant } from "../access/grant.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import { broken, intact, settling, unknown, type Judgement } from "../rules/rule.ts";
import { settlesWithin } from "./grant-settles.ts";
import { describeNearMiss, seeNearMiss } from "./near-miss.ts";

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
  const { access, who, deed, consequence } = check;
  const roles = namesOf(access.via);
  switch (access.answer) {
    case "granted":
      return judgeGranted(check, roles);
    case "missing":
      return broken(
        [`${who} may not ${deed}: ${describeHeld(access.held)}.`, ...nearOf(check), consequence].join(" "),
        seen(check),
      );
    case "denied":
      return broken(
        `A deny assignment forbids ${who} to ${deed}, for all that it holds ${roles}. ${consequence}`,
        seen(check),
      );
    case "partial":
      return unknown(
        `${who} may ${deed} in part only: ${roles} is granted on something inside.`,
        "which of the things inside are used, or the role on the whole resource",
        seen(check),
      );
    case "conditional":
      return unknown(
        `${who} may ${deed} under a condition only. It stands on ${roles}, and compares what is not known from here.`,
        `the outcome of the condition ${access.conditions.join(" and ")}`,
        seen(check),
      );
    case "unproved":
      return unknown(
        `Whether ${who} may ${deed} is not known. ${access.denials.length > 0 ? `${roles} grants it, and a deny assignment may forbid it` : `Nothing grants it directly, ${roles} might`}.`,
        access.missing ?? "group memberships",
        seen(check),
      );
  }
}

/** Settling where every grant that the answer rests on is too young to count for sure. */
function judgeGranted(check: AccessCheck, roles: string): Judgement {
  const { access, who, deed, readAt, settlesInMinutes } = check;
  const windows = access.via.map((grant) => settlesWithin(grant, readAt, settlesInMinutes));
  if (!windows.every((minutes) => minutes !== undefined))
    return intact(`${who} may ${deed}, by ${roles}.`, seen(check));
  const shortest = Math.min(...windows);
  const window = shortest < 60 ? `${shortest} minutes` : `${shortest / 60} hours`;
  return settling(`${who} was granted ${roles} a short while ago; it can take ${window} to count.`, seen(check));
}

/** The most telling of what comes close. */
function nearOf({ access, who }: AccessCheck): readonly string[] {
  return access
    .near()
    .slice(0, 1)
    .map((near) => describeNearMiss(near, who));
}

function describeHeld(held: readonly Grant[]): string {
  if (held.length === 0) return "it holds no role there";
  return `it holds ${namesOf(held)}, which ${held.length === 1 ? "does" : "do"} not grant it`;
}

const namesOf = (grants: readonly Grant[]): string => [...new Set(grants.map(roleNameOf))].join(" and ");

function seen({ access, action, resource }: AccessCheck): readonly Observation[] {
  const scope = subscriptionScope(resource.id) ?? "/";
  const grants = access.via.length > 0 ? access.via : access.held;
  const found = (value: string | null, shown: AzureResource, path: string) =>
    seenInAzure("found", value, "roleAssignments", shown, path, scope);
  return [
    seenInAzure("expected", action, "roleAssignments", resource, "role assignments", scope),
    ...grants.map((grant) => found(roleNameOf(grant), grant.assignment, "properties.roleDefinitionId")),
    ...(grants.length === 0 ? [found(null, resource, "role assignments")] : []),
    ...(access.answer === "partial" ? access.via : []).map(({ assignment }) =>
      seenInAzure("granted at", assignment.scope, "roleAssignments", assignment, "properties.scope", scope),
    ),
    ...access.conditions.map((condition) =>
      seenInAzure("condition", condition, "roleAssignments", resource, "properties.condition", scope),
    ),
    ...access.denials.map((denial) =>
      seenInAzure("denied by", denial.name, "denyAssignments", denial, "properties.permissions", scope),
    ),
    ...access
      .near()
      .slice(0, 1)
      .map((near) => seeNearMiss(near, scope)),
  ];
}

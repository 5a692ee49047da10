import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { RedisAssignment, RedisSubject } from "../bridges/redis-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";

/** The assignment that lets the workload's identity sign in, or undefined. Those that work come first. */
export function assignmentOf(subject: RedisSubject): RedisAssignment | undefined {
  const principalId = valueOf(subject.principal)?.principalId;
  if (principalId === undefined) return undefined;
  const own = (valueOf(subject.assignments) ?? []).filter(({ objectId }) => isSameGuid(objectId, principalId));
  return own.find(isInForce) ?? own[0];
}

export function isInForce({ provisioningState }: RedisAssignment): boolean {
  return provisioningState === null || provisioningState.toLowerCase() === "succeeded";
}

export function seenInAssignment(
  label: string,
  value: string,
  assignment: RedisAssignment,
  property: string,
): Observation {
  return "cacheId" in assignment
    ? seenInAzure(
        label,
        value,
        "redisAccessPolicyAssignments",
        assignment,
        `properties.${property}`,
        assignment.cacheId,
      )
    : seenInAzure(label, value, "redisEnterpriseAssignments", assignment, managedPath(property), assignment.databaseId);
}

/** Azure Managed Redis nests the object id. */
function managedPath(property: string): string {
  return property === "objectId" ? "properties.user.objectId" : `properties.${property}`;
}

import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { RedisAssignment, RedisSubject } from "../bridges/redis-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import { redisAssignmentFix } from "../fixes/redis-assignment-fix.ts";
import { assignmentOf, isInForce, seenInAssignment } from "../judging/redis-assignment.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, intact, settling, type Judgement } from "./rule.ts";

/**
 * A token signs in as its object id, which must have an access policy assignment. Azure roles do not count here.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure-role-based-access-control
 */
export const redisAccessPolicyAssigned = defineRule<RedisSubject>({
  id: "redis-access-policy-assigned",
  description: "An access policy of the cache must be assigned to the identity's principal id.",
  requires: ({ assignments }) => [assignments],
  judge(subject) {
    const identity = valueOf(subject.principal);
    const assignments = valueOf(subject.assignments);
    if (identity === undefined || assignments === undefined) return null;
    const assignment = assignmentOf(subject);
    const judgement =
      assignment === undefined ? judgeWithout(subject, identity, assignments) : judgeState(assignment, identity);
    return unlessKey(judgement, subject, "an access key");
  },
  fix: redisAssignmentFix,
});

function judgeState(assignment: RedisAssignment, identity: UserAssignedIdentity): Judgement {
  const evidence = [expected(identity), seenInAssignment("found", assignment.objectId, assignment, "objectId")];
  const { accessPolicyName: policy, provisioningState } = assignment;
  if (isInForce(assignment)) return intact(`${identity.name} has the access policy ${policy}.`, evidence);
  const state = seenInAssignment("provisioning state", provisioningState ?? "", assignment, "provisioningState");
  return /^(?:failed|canceled|deleting|deleted)$/i.test(provisioningState ?? "")
    ? broken(
        `The assignment of ${policy} to ${identity.name} is ${provisioningState}, so signing in fails with WRONGPASS.`,
        [...evidence, state],
      )
    : settling(`The assignment of ${policy} to ${identity.name} is ${provisioningState}.`, [...evidence, state]);
}

function judgeWithout(
  subject: RedisSubject,
  identity: UserAssignedIdentity,
  assignments: readonly RedisAssignment[],
): Judgement {
  const nearest = nearestOf(subject, identity, assignments);
  const shown = nearest === undefined ? othersOf(assignments) : [see("found", nearest.assignment)];
  const message = `No access policy of ${subject.target.name} is assigned to ${identity.name}, so signing in fails with WRONGPASS.`;
  return broken([message, ...(nearest === undefined ? [] : [nearest.says])].join(" "), [expected(identity), ...shown]);
}

/** The assignment that was probably meant for the identity, and what is wrong with it. */
function nearestOf(
  { kindOf }: RedisSubject,
  { name, clientId }: UserAssignedIdentity,
  assignments: readonly RedisAssignment[],
): { readonly assignment: RedisAssignment; readonly says: string } | undefined {
  const mistaken = assignments.find(({ objectId }) => isSameGuid(objectId, clientId));
  if (mistaken !== undefined) {
    const says = `The assignment ${mistaken.name} names the client id of ${name} where its principal (object) id belongs.`;
    return { assignment: mistaken, says };
  }
  const gone = assignments.filter(({ objectId }) => kindOf(objectId) === "gone");
  const former = gone.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? gone[0];
  if (former !== undefined) {
    const says = `The assignment ${former.name} names an object id that no identity which was read has: perhaps ${name} before it was made anew.`;
    return { assignment: former, says };
  }
  const toGroup = assignments.find(({ objectId }) => kindOf(objectId) === "group");
  if (toGroup === undefined) return undefined;
  const says = `The assignment ${toGroup.name} names a group, and Redis knows nobody by a group.`;
  return { assignment: toGroup, says };
}

function expected(identity: UserAssignedIdentity): Observation {
  const scope = subscriptionScope(identity.id) ?? "/";
  return seenInAzure(
    "expected",
    identity.principalId,
    "userAssignedIdentities",
    identity,
    "properties.principalId",
    scope,
  );
}

const see = (label: string, assignment: RedisAssignment): Observation =>
  seenInAssignment(label, assignment.objectId, assignment, "objectId");

/** The only assignment counts as what was found; several are listed as what they are. */
function othersOf(assignments: readonly RedisAssignment[]): readonly Observation[] {
  return assignments.slice(0, 5).map((assignment) => see(assignments.length === 1 ? "found" : "assigned", assignment));
}

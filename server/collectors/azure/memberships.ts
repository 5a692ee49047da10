import { membershipScope, type MembershipQuestion } from "../../../lib/access/membership.ts";
import { apiVersions } from "./api-versions.ts";
import { defineCollection, type CollectionReader, type ReadingSession } from "./collection-reader.ts";
import { listAssignmentsReaching } from "./list-authorization.ts";
import { listResources } from "./list-resources.ts";
import { parseReachingRoleAssignment, parseRoleEligibility } from "./parse/parse-authorization.ts";

/** Asks Azure which role assignments reach each principal: membership in groups, without a permission in the directory. */
export async function readMemberships(
  session: ReadingSession,
  questions: readonly MembershipQuestion[],
): Promise<void> {
  await Promise.all(questions.map((question) => membershipReader(question).read(session, membershipScope(question))));
}

/** Asks Azure which roles each principal is eligible for, and does not hold. */
export async function readEligibilities(
  session: ReadingSession,
  questions: readonly MembershipQuestion[],
): Promise<void> {
  await Promise.all(questions.map((question) => eligibilityReader(question).read(session, membershipScope(question))));
}

/** https://learn.microsoft.com/rest/api/authorization/role-eligibility-schedule-instances/list-for-scope */
function eligibilityReader({ principalId, subscription }: MembershipQuestion): CollectionReader {
  const path = `${subscription}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances`;
  return defineCollection({
    what: "roleEligibilities",
    list: (client) => listResources(client, path, apiVersions.roleEligibility, `assignedTo('${principalId}')`),
    parse: (raw) => parseRoleEligibility(raw, subscription, principalId),
  });
}

function membershipReader({ principalId, subscription }: MembershipQuestion): CollectionReader {
  return defineCollection({
    what: "reachingRoleAssignments",
    list: (client) => listAssignmentsReaching(client, subscription, principalId),
    parse: (raw) => parseReachingRoleAssignment(raw, principalId),
  });
}

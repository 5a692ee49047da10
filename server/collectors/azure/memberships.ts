import { membershipScope, type MembershipQuestion } from "../../../lib/access/membership.ts";
import { defineCollection, type CollectionReader, type ReadingSession } from "./collection-reader.ts";
import { listAssignmentsReaching } from "./list-authorization.ts";
import { parseReachingRoleAssignment } from "./parse/parse-authorization.ts";

/** Asks Azure which role assignments reach each principal: membership in groups, without a permission in the directory. */
export async function readMemberships(
  session: ReadingSession,
  questions: readonly MembershipQuestion[],
): Promise<void> {
  await Promise.all(questions.map((question) => membershipReader(question).read(session, membershipScope(question))));
}

function membershipReader({ principalId, subscription }: MembershipQuestion): CollectionReader {
  return defineCollection({
    what: "reachingRoleAssignments",
    list: (client) => listAssignmentsReaching(client, subscription, principalId),
    parse: (raw) => parseReachingRoleAssignment(raw, principalId),
  });
}

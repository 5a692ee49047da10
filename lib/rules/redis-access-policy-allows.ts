import { parseRedisAcl } from "../access/redis-acl.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { RedisSubject } from "../bridges/redis-subject.ts";
import type { RedisAccessPolicy } from "../inventory/azure/redis.ts";
import { valueOf } from "../inventory/lookup.ts";
import { redisAssignmentFix } from "../fixes/redis-assignment-fix.ts";
import { flawOfPolicy, isEnough, shortOf } from "../judging/redis-policy.ts";
import { assignmentOf, isInForce, seenInAssignment } from "../judging/redis-assignment.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

const builtIn = new Set(["data owner", "data contributor", "data reader"]);

/**
 * The policy is a Redis ACL: it must let the workload use commands and keys.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure-role-based-access-control
 */
export const redisAccessPolicyAllows = defineRule<RedisSubject>({
  id: "redis-access-policy-allows",
  description: "The assigned access policy must allow to read and write keys.",
  requires: ({ assignments, cache, policies }) => (cache === undefined ? [assignments] : [assignments, policies]),
  judge(subject) {
    const assignment = assignmentOf(subject);
    if (assignment === undefined || !isInForce(assignment)) return null;
    const { accessPolicyName: name } = assignment;
    const assigned = seenInAssignment("assigned policy", name, assignment, "accessPolicyName");
    if (subject.cache === undefined) return judgeManaged(name, assigned);
    const policy = valueOf(subject.policies)?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (policy !== undefined) return unlessKey(judgePolicy(policy, subject, assigned), subject, "an access key");
    return builtIn.has(name.toLowerCase())
      ? unknown(
          `The built-in policy ${name} is not among those that were listed.`,
          `the permissions of the access policy ${name}`,
          [assigned],
        )
      : unlessKey(
          broken(
            `The assigned access policy ${name} does not exist on ${subject.cache.name}; it was deleted or renamed.`,
            [assigned],
          ),
          subject,
          "an access key",
        );
  },
  fix: redisAssignmentFix,
});

/** Azure Managed Redis knows one policy, which gives what the access keys give. */
function judgeManaged(name: string, assigned: Observation): Judgement {
  if (name.toLowerCase() === "default")
    return intact("The policy default allows everything that the access keys allow.", [assigned]);
  return unknown(`What the policy ${name} allows is not known.`, `the permissions of the access policy ${name}`, [
    assigned,
  ]);
}

function judgePolicy(policy: RedisAccessPolicy, subject: RedisSubject, assigned: Observation): Judgement {
  const permissions = seenInAzure(
    "permissions",
    policy.permissions,
    "redisAccessPolicies",
    policy,
    "properties.permissions",
    policy.cacheId,
  );
  const evidence = [assigned, permissions];
  const acl = parseRedisAcl(policy.permissions);
  if (!acl.isParsed) {
    return unknown(
      `The policy ${policy.name} has the rule ${acl.token}, which is not understood.`,
      `a reading of the ACL rule ${acl.token}`,
      evidence,
    );
  }
  const flaw = flawOfPolicy(acl, subject);
  if (flaw !== undefined && acl.additions.length === 0) return broken(`The policy ${policy.name} ${flaw}`, evidence);
  if (isEnough(acl, subject)) return intact(`The policy ${policy.name} allows to read and write every key.`, evidence);
  return unknown(
    `The policy ${policy.name} may or may not allow what the workload needs. It allows ${shortOf(acl, subject)}`,
    "which commands and keys the workload uses",
    evidence,
  );
}

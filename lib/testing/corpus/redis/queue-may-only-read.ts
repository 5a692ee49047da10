import { anEnv } from "../../data-story.ts";
import { aRedisAssignment, aRedisPolicy, redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const container = { env: [anEnv("CELERY_BROKER_URL", `rediss://${redisCache.hostName}:6380/0`)] };
const having = (name: string, permissions: string) =>
  redisStory(
    {
      redisAccessPolicies: [aRedisPolicy(name, permissions)],
      redisAccessPolicyAssignments: [aRedisAssignment({ accessPolicyName: name })],
    },
    { container },
  );
const reader = "+@read +@connection +cluster|info +cluster|nodes +cluster|slots allkeys";

export const queueMayOnlyRead = defineFailureMode({
  code: "R-04",
  title: "The policy of a Celery worker only reads, so its first BRPOP is refused",
  kind: "redis",
  rule: "redis-access-policy-allows",
  fails: {
    inventory: having("Data Reader", reader),
    verdict: "broken",
    values: { "assigned policy": "Data Reader", permissions: reader },
  },
  mended: { inventory: having("Data Contributor", "+@all -@dangerous +cluster|info allkeys") },
  unread: { what: "redisAccessPolicies" },
  twin: {
    title: "the policy leaves out what is dangerous, such as KEYS, INFO and FLUSHALL, which Celery does not need",
    inventory: having("workers", "+@all -@dangerous -client +client|setinfo +cluster|info ~*"),
  },
});

export const policyCannotBeRead = defineFailureMode({
  code: "R-04",
  title: "The policy is too weak but for a selector, which is not weighed",
  kind: "redis",
  rule: "redis-access-policy-allows",
  fails: {
    inventory: having("workers", "+@read allkeys (+@all ~celery*)"),
    verdict: "unknown",
    values: { permissions: "+@read allkeys (+@all ~celery*)" },
  },
  mended: { inventory: having("workers", "+@all -@dangerous allkeys") },
  unread: { what: "redisAccessPolicies" },
  twin: {
    title: "what stands before the selector is enough already",
    inventory: having("workers", "+@all allkeys (+@read %R~other:*)"),
  },
});

import { expect, test } from "vitest";
import type { RedisAccessPolicy } from "../inventory/azure/redis.ts";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import { anEnv, aWholeSecret } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import {
  aManagedAssignment,
  aRedisAssignment,
  aRedisPolicy,
  managedRedisStory,
  redisCache,
  redisStory,
} from "../testing/redis.ts";

const rule = "redis-access-policy-allows";
const host = anEnv("REDIS_HOST", redisCache.hostName);
const consumer = { env: [anEnv("CELERY_BROKER_URL", `rediss://${redisCache.hostName}:6380/0`)] };

function judge(
  policies: readonly RedisAccessPolicy[],
  policyName: string,
  container: Partial<Container> = { env: [host] },
) {
  const assignments = [aRedisAssignment({ accessPolicyName: policyName })];
  const story = redisStory({ redisAccessPolicies: policies, redisAccessPolicyAssignments: assignments }, { container });
  return jointOf(story, "redis", rule);
}

test("is intact for a policy that reads and writes every key", () => {
  expect(judge([aRedisPolicy("Data Owner", "+@all allkeys")], "Data Owner")?.verdict).toBe("intact");
});

test("is broken for a queue consumer that may only read", () => {
  const joint = judge([aRedisPolicy("Data Reader", "+@read +@connection allkeys")], "Data Reader", consumer);
  expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("NOPERM") });
  expect(valuesOf(joint)).toEqual({ "assigned policy": "Data Reader", permissions: "+@read +@connection allkeys" });
});

test("says unknown, not broken, for a reader of which it is not known that it writes", () => {
  expect(judge([aRedisPolicy("Data Reader", "+@read allkeys")], "Data Reader")?.verdict).toBe("unknown");
});

test("says unknown, not broken, for a reader whose queue may be somewhere else", () => {
  const queueElsewhere = { env: [host, anEnv("SERVICEBUS_QUEUE", "orders")], image: "acr/queue-worker:1" };
  expect(judge([aRedisPolicy("Data Reader", "+@read allkeys")], "Data Reader", queueElsewhere)?.verdict).toBe(
    "unknown",
  );
});

test("is broken for a policy without keys, and without commands", () => {
  expect(judge([aRedisPolicy("empty", "+@all")], "empty")?.verdict).toBe("broken");
  expect(judge([aRedisPolicy("empty", "+@connection allkeys")], "empty")?.verdict).toBe("broken");
});

test("says unknown for some keys only, and for a rule that it does not understand", () => {
  expect(judge([aRedisPolicy("jobs", "+@all ~jobs:*")], "jobs")?.verdict).toBe("unknown");
  expect(judge([aRedisPolicy("odd", "+@all allkeys %X~x")], "odd")).toMatchObject({
    verdict: "unknown",
    missing: "a reading of the ACL rule %X~x",
  });
});

test("is broken for a queue whose keys may only be read, or which gets neither LPUSH nor BRPOP", () => {
  expect(judge([aRedisPolicy("odd", "+@all %R~*")], "odd", consumer)?.verdict).toBe("broken");
  expect(judge([aRedisPolicy("odd", "+@all -@list allkeys")], "odd", consumer)?.verdict).toBe("broken");
  expect(judge([aRedisPolicy("odd", "+@all %R~*")], "odd")?.verdict).toBe("unknown");
});

test("is intact for Celery without what is dangerous to the whole cache, and not for it with some of its keys", () => {
  const withoutDanger = "+@all -@dangerous +cluster|info allkeys";
  expect(judge([aRedisPolicy("Data Contributor", withoutDanger)], "Data Contributor", consumer)?.verdict).toBe(
    "intact",
  );
  expect(judge([aRedisPolicy("jobs", "+@all ~jobs:*")], "jobs", consumer)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("_kombu.binding.*"),
  });
  expect(judge([aRedisPolicy("plain", "+@read +@write allkeys")], "plain", consumer)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("and uses MULTI, EXEC"),
  });
});

test("says unknown, not broken, for a policy that is too weak without its selector", () => {
  const selector = "-@all %R~x (+@all ~jobs:*)";
  expect(judge([aRedisPolicy("odd", selector)], "odd", consumer)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("what (+@all ~jobs:*) adds"),
  });
});

test("is broken when the policy is gone, but never for want of a built-in one", () => {
  expect(judge([], "ours")?.verdict).toBe("broken");
  expect(judge([], "Data Owner")?.verdict).toBe("unknown");
});

test("says unknown when the policies could not be listed", () => {
  const story = redisStory(
    { redisAccessPolicies: [] },
    { unread: [{ what: "redisAccessPolicies", scope: redisCache.id }] },
  );
  expect(jointOf(story, "redis", rule)?.verdict).toBe("unknown");
});

test("is not reached without an assignment", () => {
  expect(jointOf(redisStory({ redisAccessPolicyAssignments: [] }), "redis", rule)).toBeUndefined();
});

test("takes the one policy of Azure Managed Redis for everything, and no other", () => {
  expect(jointOf(managedRedisStory(), "redis", rule)?.verdict).toBe("intact");
  const story = managedRedisStory({ redisEnterpriseAssignments: [aManagedAssignment({ accessPolicyName: "new" })] });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("unknown");
});

test("says unknown, not broken, where a Secret may hold a key and keys work", () => {
  const judgeKeys = (accessKeysDisabled: boolean) => {
    const resources = {
      redisCaches: [{ ...redisCache, accessKeysDisabled }],
      redisAccessPolicies: [aRedisPolicy("Nothing", "+@all")],
      redisAccessPolicyAssignments: [aRedisAssignment({ accessPolicyName: "Nothing" })],
    };
    const container = { env: [host], envFrom: [aWholeSecret("shop-env")] };
    return jointOf(redisStory(resources, { container }), "redis", rule)?.verdict;
  };
  expect([judgeKeys(false), judgeKeys(true)]).toEqual(["unknown", "broken"]);
});

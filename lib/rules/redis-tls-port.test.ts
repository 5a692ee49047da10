import { expect, test } from "vitest";
import type { EnvSource, EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { managedRedis, managedRedisStory, redisCache, redisStory } from "../testing/redis.ts";

const rule = "redis-tls-port";
const open = { ...redisCache, nonSslPortEnabled: true };

const judge = (value: string, cache = redisCache) =>
  jointOf(redisStory({ redisCaches: [cache] }, { container: { env: [anEnv("REDIS_URL", value)] } }), "redis", rule);

test("is intact over TLS on the TLS port", () => {
  expect(judge(`rediss://${redisCache.hostName}:6380/0`)?.verdict).toBe("intact");
});

test.each([
  `redis://${redisCache.hostName}:6379/0`,
  `redis://${redisCache.hostName}/0`,
  `${redisCache.hostName}:6379`,
  `rediss://${redisCache.hostName}:6379/0`,
])("is broken for %s while the plain port is closed", (value) => {
  expect(judge(value)).toMatchObject({
    verdict: "broken",
    fix: { kubectl: expect.stringContaining(`rediss://${redisCache.hostName}:6380/0`) },
  });
});

test("shows what was named and what was expected", () => {
  expect(valuesOf(judge(`redis://${redisCache.hostName}:6379/0`))).toEqual({
    expected: "rediss://…:6380",
    found: `redis://${redisCache.hostName}:6379`,
    "plain port open": "false",
  });
});

test("is broken for a token over an open plain port, but not for a password", () => {
  const env = anEnv("REDIS_URL", `redis://${redisCache.hostName}:6379/0`);
  expect(judge(`redis://${redisCache.hostName}:6379/0`, open)?.verdict).toBe("broken");
  const container = { env: [env, aSecretEnv("REDIS_PASSWORD", "cache", "password")] };
  const withKeys = redisStory({ redisCaches: [{ ...open, accessKeysDisabled: false }] }, { container });
  expect(jointOf(withKeys, "redis", rule)?.verdict).toBe("intact");
  expect(jointOf(redisStory({ redisCaches: [open] }, { container }), "redis", rule)?.verdict).toBe("broken");
  const withoutIdentity = redisStory({ redisCaches: [open] }, { container: { env: [env] }, hasIdentity: false });
  expect(jointOf(withoutIdentity, "redis", rule)?.verdict).toBe("intact");
});

test("does not guess the port of a bare host, whose port may stand in a variable that is not read", () => {
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName), anEnv("REDIS_PORT", "6379")] };
  expect(jointOf(redisStory({}, { container }), "redis", rule)).toBeUndefined();
});

test("says unknown for redis:// whose port a variable names, and is broken beside a port of something else", () => {
  const url = anEnv("REDIS_URL", `redis://${redisCache.hostName}/0`);
  const judgeEnv = (env: EnvVariable[], envFrom: EnvSource[] = []) =>
    jointOf(redisStory({}, { container: { env, envFrom } }), "redis", rule)?.verdict;
  expect(judgeEnv([url, anEnv("REDIS_PORT", "6380")])).toBe("unknown");
  expect(judgeEnv([anEnv("REDIS_URL", `redis://${redisCache.hostName}:$(REDIS_PORT)/0`)])).toBe("unknown");
  expect(judgeEnv([url], [{ kind: "ConfigMap", name: "unseen", prefix: "", isOptional: false }])).toBe("unknown");
  expect(judgeEnv([url, anEnv("HTTP_PORT", "8080")])).toBe("broken");
});

test("says unknown for redis:// on the TLS port, since clients can turn TLS on beside the URL", () => {
  expect(judge(`redis://${redisCache.hostName}:6380/0`)?.verdict).toBe("unknown");
});

test("takes the worst of several uses", () => {
  const container = {
    env: [
      anEnv("CACHE_URL", `rediss://${redisCache.hostName}:6380/0`),
      anEnv("BROKER_URL", `redis://${redisCache.hostName}:6379/1`),
    ],
  };
  expect(jointOf(redisStory({}, { container }), "redis", rule)?.verdict).toBe("broken");
});

test("knows the one port of Azure Managed Redis, and says unknown when its database was not read", () => {
  const onPort = (port: number, unread: "redisEnterpriseDatabases"[] = []) => {
    const container = { env: [anEnv("REDIS_URL", `rediss://${managedRedis.hostName}:${port}/0`)] };
    return jointOf(managedRedisStory({}, { container, unread: unread.map((what) => ({ what })) }), "redis", rule)
      ?.verdict;
  };
  expect([onPort(10000), onPort(6380), onPort(6380, ["redisEnterpriseDatabases"])]).toEqual([
    "intact",
    "broken",
    "unknown",
  ]);
});

test("says unknown, not broken, for an open plain port where a Secret may hold a key and keys work", () => {
  const env = [anEnv("REDIS_URL", `redis://${redisCache.hostName}:6379/0`)];
  const judgeKeys = (cache: typeof redisCache) =>
    jointOf(redisStory({ redisCaches: [cache] }, { container: { env, envFrom: [aWholeSecret("all")] } }), "redis", rule)
      ?.verdict;
  expect([judgeKeys({ ...open, accessKeysDisabled: false }), judgeKeys(open)]).toEqual(["unknown", "broken"]);
  expect(judgeKeys({ ...redisCache, accessKeysDisabled: false })).toBe("broken");
});

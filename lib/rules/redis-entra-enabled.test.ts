import { expect, test } from "vitest";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { managedRedis, managedRedisStory, redisCache, redisStory } from "../testing/redis.ts";

const rule = "redis-entra-enabled";
const off = { ...redisCache, entraEnabled: false };
const host = anEnv("REDIS_HOST", redisCache.hostName);
const withPassword = { container: { env: [host, aSecretEnv("REDIS_PASSWORD", "redis-auth", "password")] } };

test("is intact where Entra tokens are accepted", () => {
  expect(jointOf(redisStory(), "redis", rule)?.verdict).toBe("intact");
});

test("is broken where they are not, although the policy is assigned", () => {
  const joint = jointOf(redisStory({ redisCaches: [off] }), "redis", rule);
  expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("WRONGPASS") });
  expect(valuesOf(joint)).toEqual({ expected: "true", found: "false" });
  expect(joint?.fix?.az).toBe(
    "az redis update --subscription 0a0a0a0a-0000-4000-8000-000000000001 --resource-group rg-shop --name redis-shop --set redisConfiguration.aad-enabled=true   # restarts its nodes",
  );
});

test("says unknown, not broken, where the workload shows a password and keys still work", () => {
  const story = redisStory({ redisCaches: [{ ...off, accessKeysDisabled: false }] }, withPassword);
  expect(jointOf(story, "redis", rule)).toMatchObject({ verdict: "unknown", fix: null });
});

test("says unknown, not broken, for a URL that carries a password", () => {
  const container = { env: [anEnv("CACHE", `rediss://:p4ss@${redisCache.hostName}:6380`)] };
  const story = redisStory({ redisCaches: [{ ...off, accessKeysDisabled: false }] }, { container });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("unknown");
});

test("is broken where the workload shows a password and keys do not work", () => {
  expect(jointOf(redisStory({ redisCaches: [off] }, withPassword), "redis", rule)?.verdict).toBe("broken");
});

test("says unknown, not broken, where a Secret that is taken over whole may hold a key, unless keys are off", () => {
  const container = { env: [host], envFrom: [aWholeSecret("payments")] };
  const judge = (accessKeysDisabled: boolean) =>
    jointOf(redisStory({ redisCaches: [{ ...off, accessKeysDisabled }] }, { container }), "redis", rule);
  expect(judge(false)).toMatchObject({
    verdict: "unknown",
    missing: expect.stringContaining("Secret shop/payments holds an access key for redis-shop"),
    fix: null,
  });
  expect(valuesOf(judge(false))).toEqual({ expected: "true", found: "false", "Secret taken over whole": "payments" });
  expect(judge(true)?.verdict).toBe("broken");
});

test("is not taken in by a variable from a Secret that has nothing to do with Redis", () => {
  const container = { env: [host, aSecretEnv("MAIL_PASSWORD", "payments", "mail")] };
  const story = redisStory({ redisCaches: [{ ...off, accessKeysDisabled: false }] }, { container });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("broken");
});

test("does not ask it of a workload that has no identity", () => {
  expect(jointOf(redisStory({ redisCaches: [off] }, { hasIdentity: false }), "redis", rule)).toBeUndefined();
});

test("does not look for the switch on Azure Managed Redis, and says unknown for an Enterprise tier", () => {
  expect(jointOf(managedRedisStory(), "redis", rule)?.verdict).toBe("intact");
  const hostName = "old-shop.northeurope.redisenterprise.cache.azure.net";
  const story = managedRedisStory(
    { redisEnterprises: [{ ...managedRedis, hostName }] },
    { container: { env: [anEnv("REDIS_HOST", hostName)] } },
  );
  expect(jointOf(story, "redis", rule)?.verdict).toBe("unknown");
});

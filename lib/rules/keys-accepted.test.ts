import { expect, test } from "vitest";
import { cosmosStory, mongoAccount, noSqlAccount, noSqlStory } from "../testing/cosmos.ts";
import { anEnv, aSecretEnv } from "../testing/data-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { endpoint, openAiAccount, openAiStory } from "../testing/openai.ts";
import { managedDatabase, managedRedis, managedRedisStory, redisCache, redisStory } from "../testing/redis.ts";

const rule = "keys-accepted";
const withPassword = { env: [anEnv("REDIS_URL", `rediss://:p4ss@${redisCache.hostName}:6380/0`)] };
const withSecret = {
  env: [anEnv("REDIS_HOST", redisCache.hostName), aSecretEnv("REDIS_PASSWORD", "cache", "password")],
};

test("is broken for a password in the URL of a cache that takes none, of a workload without an identity", () => {
  const story = redisStory({}, { container: withPassword, hasIdentity: false });
  expect(bridgeOf(story, "redis")).toMatchObject({ verdict: "broken", rootCause: rule });
  expect(valuesOf(jointOf(story, "redis", rule))).toEqual({
    "takes keys": "false",
    credential: redisCache.hostName,
  });
});

test("is broken for a connection string to an account without local authentication", () => {
  const text = "AccountEndpoint=https://cosmos-shop.documents.azure.com:443/;AccountKey=p4ss==;";
  const container = { env: [anEnv("COSMOS", text)] };
  const cosmosAccounts = [{ ...noSqlAccount, localAuthDisabled: true }];
  expect(jointOf(noSqlStory({ cosmosAccounts }, { container, hasIdentity: false }), "cosmos", rule)?.verdict).toBe(
    "broken",
  );
});

test("says unknown where an identity stands beside it, or where the key's name is all that shows", () => {
  expect(jointOf(redisStory({}, { container: withPassword }), "redis", rule)?.verdict).toBe("unknown");
  expect(jointOf(redisStory({}, { container: withSecret, hasIdentity: false }), "redis", rule)).toMatchObject({
    verdict: "unknown",
    missing: expect.stringContaining("env REDIS_PASSWORD from Secret cache"),
  });
  const container = { env: [endpoint, aSecretEnv("AZURE_OPENAI_API_KEY", "ai", "key")] };
  const cognitiveAccounts = [{ ...openAiAccount, localAuthDisabled: true }];
  expect(jointOf(openAiStory({ cognitiveAccounts }, { container }), "openai", rule)?.verdict).toBe("unknown");
});

test("does not take a key that may be another service's for one that is refused", () => {
  const broker = { env: [anEnv("REDIS_HOST", redisCache.hostName), aSecretEnv("BROKER_URL", "rabbit", "url")] };
  expect(jointOf(redisStory({}, { container: broker }), "redis", rule)).toBeUndefined();
  const container = { env: [endpoint, aSecretEnv("OPENAI_API_KEY", "ai", "key")] };
  const cognitiveAccounts = [{ ...openAiAccount, localAuthDisabled: true }];
  expect(jointOf(openAiStory({ cognitiveAccounts }, { container }), "openai", rule)).toBeUndefined();
});

test("does not apply while keys work, or where none shows", () => {
  const redisCaches = [{ ...redisCache, accessKeysDisabled: false }];
  expect(jointOf(redisStory({ redisCaches }, { container: withPassword }), "redis", rule)).toBeUndefined();
  expect(jointOf(redisStory(), "redis", rule)).toBeUndefined();
  const container = { env: [anEnv("COSMOS_HOST", "cosmos-shop.mongo.cosmos.azure.com"), anEnv("REDIS_KEY", "k")] };
  const cosmosAccounts = [{ ...mongoAccount, localAuthDisabled: true }];
  expect(jointOf(cosmosStory({ cosmosAccounts }, { container }), "cosmos", rule)).toBeUndefined();
});

test("goes by the switch of the database on Azure Managed Redis, and claims nothing while it is unread", () => {
  const container = { env: [anEnv("REDIS_URL", `rediss://:p4ss@${managedRedis.hostName}:10000`)] };
  const judge = (accessKeysEnabled: boolean, unread: readonly { what: "redisEnterpriseDatabases" }[] = []) => {
    const redisEnterpriseDatabases = unread.length > 0 ? [] : [{ ...managedDatabase, accessKeysEnabled }];
    return jointOf(managedRedisStory({ redisEnterpriseDatabases }, { container, unread }), "redis", rule)?.verdict;
  };
  expect([judge(false), judge(true), judge(false, [{ what: "redisEnterpriseDatabases" }])]).toEqual([
    "unknown",
    undefined,
    undefined,
  ]);
});

test("says nothing while the service could not be read", () => {
  const story = redisStory(
    { redisCaches: [] },
    { container: withPassword, hasIdentity: false, unread: [{ what: "redisCaches" }] },
  );
  expect(jointOf(story, "redis", rule)).toBeUndefined();
  expect(bridgeOf(story, "redis")?.verdict).toBe("unknown");
});

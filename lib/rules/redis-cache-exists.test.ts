import { expect, test } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { anEnv } from "../testing/data-story.ts";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { managedRedisStory, redisCache, redisStory } from "../testing/redis.ts";

const rule = "redis-cache-exists";
const elsewhere = { container: { env: [anEnv("REDIS_URL", "rediss://redis-shoq.redis.cache.windows.net:6380/0")] } };

test("finds the cache that answers to the host", () => {
  const joint = jointOf(redisStory(), "redis", rule);
  expect(joint?.verdict).toBe("intact");
  expect(valuesOf(joint)).toEqual({ expected: "redis-shop.redis.cache.windows.net", found: "redis-shop" });
});

test("finds an Azure Managed Redis instance by its own host", () => {
  expect(bridgeOf(managedRedisStory(), "redis")?.target).toMatchObject({
    type: "Microsoft.Cache/redisEnterprise",
    name: "amr-shop",
    exists: true,
  });
});

test("compares hosts without regard to case", () => {
  const story = redisStory({ redisCaches: [{ ...redisCache, hostName: "Redis-Shop.redis.cache.windows.net" }] });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("intact");
});

test("says unknown for a host that nothing readable answers to, though everything was read", () => {
  const bridge = bridgeOf(redisStory({}, elsewhere), "redis");
  expect(bridge).toMatchObject({
    verdict: "unknown",
    target: {
      name: "redis-shoq.redis.cache.windows.net",
      id: null,
      exists: null,
      nearest: "redis-shop.redis.cache.windows.net",
    },
  });
  const joint = bridge?.joints.find((each) => each.rule === rule);
  expect(joint?.message).toContain("The nearest that exists is redis-shop.redis.cache.windows.net.");
  expect(joint?.missing).toBe("reader access to the subscription that holds redis-shoq.redis.cache.windows.net");
  expect(bridge?.joints.map((each) => each.rule)).toEqual(["identity-bridge-stands", rule]);
});

test("names the permission when the caches could not be listed", () => {
  const story = redisStory({ redisCaches: [] }, { unread: [{ what: "redisCaches", scope: subscription.id }] });
  expect(jointOf(story, "redis", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Cache/redis/read at ${subscription.id}`,
  });
});

test("is broken for a cache that is being deleted, and settling for one that is being made", () => {
  const inState = (provisioningState: string) =>
    jointOf(redisStory({ redisCaches: [{ ...redisCache, provisioningState }] }), "redis", rule)?.verdict;
  expect([inState("Deleting"), inState("Creating"), inState("Scaling")]).toEqual(["broken", "settling", "intact"]);
});

test.each([redisCache.name, redisCache.id.toLowerCase(), redisCache.hostName])(
  "follows a need that the configuration declares as %s",
  (target) => {
    const needs = [{ workload: "shop/checkout", kind: "redis", target } as const];
    const { bridges } = evaluate(redisStory({}, { container: {} }), { needs, ignore: [] });
    expect(bridges.find(({ kind }) => kind === "redis")).toMatchObject({
      verdict: "intact",
      target: { id: redisCache.id },
    });
  },
);

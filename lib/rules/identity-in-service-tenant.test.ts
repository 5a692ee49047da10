import { expect, test } from "vitest";
import { cosmosStory, mongoAccount } from "../testing/cosmos.ts";
import { aWholeSecret, anEnv } from "../testing/data-story.ts";
import { managedIdentity, subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { openAiStory } from "../testing/openai.ts";
import { redisCache, redisStory } from "../testing/redis.ts";

const rule = "identity-in-service-tenant";
const otherTenant = "0b0b0b0b-0000-4000-8000-000000000002";
const abroad = { subscriptions: [{ ...subscription, tenantId: otherTenant }] };

test("is broken for an identity of another tenant, and shows both", () => {
  const story = redisStory(abroad);
  expect(bridgeOf(story, "redis")).toMatchObject({ verdict: "broken", rootCause: rule });
  expect(valuesOf(jointOf(story, "redis", rule))).toEqual({ expected: otherTenant, found: managedIdentity.tenantId });
  expect(jointOf(openAiStory(abroad), "openai", rule)?.verdict).toBe("broken");
  expect(jointOf(cosmosStory(abroad), "cosmos", rule)).toMatchObject({
    verdict: "broken",
    fix: { az: expect.stringContaining(otherTenant) },
  });
});

test("does not apply within one tenant, however its id is written", () => {
  const tenantId = managedIdentity.tenantId.toUpperCase();
  expect(jointOf(redisStory({ subscriptions: [{ ...subscription, tenantId }] }), "redis", rule)).toBeUndefined();
});

test("says unknown, not broken, where a Secret may hold a key and keys work", () => {
  const redisCaches = [{ ...redisCache, accessKeysDisabled: false }];
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName)], envFrom: [aWholeSecret("shop-env")] };
  expect(jointOf(redisStory({ ...abroad, redisCaches }, { container }), "redis", rule)?.verdict).toBe("unknown");
});

test("says unknown for a workload that asks Azure for keys, which Azure Lighthouse may delegate", () => {
  const env = [anEnv("COSMOS_HOST", "cosmos-shop.mongo.cosmos.azure.com"), anEnv("AZURE_RESOURCE_GROUP", "rg-shop")];
  const story = (localAuthDisabled: boolean) =>
    cosmosStory({ ...abroad, cosmosAccounts: [{ ...mongoAccount, localAuthDisabled }] }, { container: { env } });
  expect(bridgeOf(story(false), "cosmos")).toMatchObject({ verdict: "unknown", rootCause: rule });
  expect(bridgeOf(story(true), "cosmos")).toMatchObject({ verdict: "broken", rootCause: rule });
});

test("says nothing while the service could not be read, and unknown while its subscription could not", () => {
  const unread = [{ what: "redisCaches" }] as const;
  expect(jointOf(redisStory({ ...abroad, redisCaches: [] }, { unread }), "redis", rule)).toBeUndefined();
  const blind = [{ what: "subscriptions" }] as const;
  expect(jointOf(redisStory({ subscriptions: [] }, { unread: blind }), "redis", rule)?.verdict).toBe("unknown");
});

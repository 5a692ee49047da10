import { aWholeSecret, anEnv } from "../../data-story.ts";
import { redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const env = [anEnv("REDIS_URL", `rediss://${redisCache.hostName}:6380/0`)];
const redisCaches = [{ ...redisCache, accessKeysDisabled: false }];

export const noCredentials = defineFailureMode({
  code: "R-07",
  title: "Neither an identity nor a password shows, and an application may still fetch one by itself",
  kind: "redis",
  rule: "identity-bridge-stands",
  fails: {
    inventory: redisStory({ redisCaches }, { container: { env }, hasIdentity: false }),
    verdict: "unknown",
    values: {},
  },
  mended: { inventory: redisStory({ redisCaches }, { container: { env } }) },
  unread: { what: "redisCaches" },
  twin: {
    title: "a Secret is taken over whole, which may hold the password",
    inventory: redisStory(
      { redisCaches },
      { container: { env, envFrom: [aWholeSecret("shop-env")] }, hasIdentity: false },
    ),
    verdict: "unknown",
  },
});

import { managedRedisStory, redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const entraSwitchedOff = defineFailureMode({
  code: "R-01",
  title: "An access policy is assigned, and the cache does not accept Entra tokens",
  kind: "redis",
  rule: "redis-entra-enabled",
  fails: {
    inventory: redisStory({ redisCaches: [{ ...redisCache, entraEnabled: false }] }),
    verdict: "broken",
    values: { expected: "true", found: "false" },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisCaches" },
  twin: {
    title: "Azure Managed Redis has no such switch and accepts tokens from the start",
    inventory: managedRedisStory(),
  },
});

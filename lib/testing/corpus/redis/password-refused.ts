import { anEnv } from "../../data-story.ts";
import { redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const container = { env: [anEnv("CACHE_URL", `rediss://:p4ss@${redisCache.hostName}:6380/0`)] };

export const passwordRefused = defineFailureMode({
  code: "R-06",
  title: "A workload without an identity calls with a password a cache that takes none",
  kind: "redis",
  rule: "keys-accepted",
  fails: {
    inventory: redisStory({}, { container, hasIdentity: false }),
    verdict: "broken",
    values: { "takes keys": "false" },
  },
  mended: { inventory: redisStory() },
  unread: { what: "redisCaches" },
  twin: {
    title: "the cache takes keys, though whether this is one is not known",
    inventory: redisStory(
      { redisCaches: [{ ...redisCache, accessKeysDisabled: false }] },
      { container, hasIdentity: false },
    ),
    verdict: "unknown",
  },
});

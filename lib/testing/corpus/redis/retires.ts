import { managedRedisStory, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const retires = defineFailureMode({
  code: "R-13",
  title: "The cache is of a tier that is being retired",
  kind: "finding",
  rule: "redis-retirement",
  fails: { inventory: redisStory(), verdict: "finding", values: {} },
  mended: { inventory: managedRedisStory() },
  unread: { what: "redisCaches" },
  twin: { title: "Azure Managed Redis takes its place", inventory: managedRedisStory() },
});

import type { RedisSubject } from "../bridges/redis-subject.ts";
import { existsFix, judgeFarEnd } from "../judging/far-end-exists.ts";
import { defineRule } from "./rule.ts";

/** The host in the workload's environment is a cache's or an instance's own. */
export const redisCacheExists = defineRule<RedisSubject>({
  id: "redis-cache-exists",
  description: "The Redis host that the workload names must belong to an existing cache.",
  requires: ({ resource }) => [resource],
  judge: (subject) => judgeFarEnd(subject, subject.cache ?? subject.enterprise, "A Redis cache"),
  fix: (subject) => existsFix(subject, "https://learn.microsoft.com/azure/redis/quickstart-create-managed-redis"),
});

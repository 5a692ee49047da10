import { anEnv } from "../../data-story.ts";
import { redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const story = (host: string) => redisStory({}, { container: { env: [anEnv("REDIS_HOST", host)] } });
const host = "redis-shop.privatelink.redis.cache.windows.net";

export const privateLinkHost = defineFailureMode({
  code: "X-12",
  title: "A variable names the host of the private link in place of the service's own",
  kind: "finding",
  rule: "private-link-host-named",
  fails: { inventory: story(host), verdict: "finding", values: { host } },
  mended: { inventory: story(redisCache.hostName) },
  unread: { what: "deployments" },
  twin: {
    title: "privatelink is no label of the host but a part of the cache's name",
    inventory: story("privatelink-shop.redis.cache.windows.net"),
  },
});

import { anEnv } from "../../data-story.ts";
import { redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const naming = (value: string) => redisStory({}, { container: { env: [anEnv("REDIS_URL", value)] } });
const { hostName } = redisCache;

export const plainPortClosed = defineFailureMode({
  code: "R-08",
  title: "The URL says redis://, and the cache's plain port is closed",
  kind: "redis",
  rule: "redis-tls-port",
  fails: {
    inventory: naming(`redis://${hostName}/0`),
    verdict: "broken",
    values: { expected: "rediss://…:6380", found: `redis://${hostName}`, "plain port open": "false" },
  },
  mended: { inventory: naming(`rediss://${hostName}:6380/0`) },
  unread: { what: "redisCaches" },
  twin: { title: "a bare host is named, whose port the client knows from elsewhere", inventory: naming(hostName) },
});

export const portFromVariable = defineFailureMode({
  code: "R-08",
  title: "The URL says redis:// and takes its port from a variable, which may be the TLS port",
  kind: "redis",
  rule: "redis-tls-port",
  fails: {
    inventory: naming(`redis://${hostName}:$(REDIS_PORT)/0`),
    verdict: "unknown",
    values: { found: `redis://${hostName}` },
  },
  mended: { inventory: naming(`rediss://${hostName}:6380/0`) },
  unread: { what: "redisCaches" },
  twin: {
    title: "the URL says rediss://, so that the port does not matter for TLS",
    inventory: naming(`rediss://${hostName}:$(REDIS_PORT)/0`),
  },
});

/**
 * Commands whose place in Redis's categories is looked at, with all their categories but `all`.
 * https://redis.io/docs/latest/commands/command-docs
 */
export const commandCategories: Readonly<Record<string, readonly string[]>> = {
  get: ["read", "string", "fast"],
  hget: ["read", "hash", "fast"],
  lrange: ["read", "list", "slow"],
  exists: ["keyspace", "read", "fast"],
  lpush: ["write", "list", "fast"],
  brpop: ["write", "list", "slow", "blocking"],
  set: ["write", "string", "slow"],
  del: ["keyspace", "write", "slow"],
  sadd: ["write", "set", "fast"],
  smembers: ["read", "set", "slow"],
  hset: ["write", "hash", "fast"],
  hdel: ["write", "hash", "fast"],
  zadd: ["write", "sortedset", "fast"],
  zrem: ["write", "sortedset", "fast"],
  multi: ["transaction", "fast"],
  exec: ["transaction", "slow"],
  publish: ["pubsub", "fast"],
  subscribe: ["pubsub", "slow"],
};

/** https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/#command-categories */
export const knownCategories: ReadonlySet<string> = new Set([
  "all",
  "keyspace",
  "read",
  "write",
  "set",
  "sortedset",
  "list",
  "hash",
  "string",
  "bitmap",
  "hyperloglog",
  "geo",
  "stream",
  "pubsub",
  "admin",
  "fast",
  "slow",
  "blocking",
  "dangerous",
  "connection",
  "transaction",
  "scripting",
]);

export const everydayReads = ["get", "hget", "lrange", "exists"] as const;
/** What a queue consumer and its results need. */
export const everydayWrites = ["lpush", "brpop", "set", "del"] as const;

/**
 * What Celery's transport uses to declare, fill, empty and acknowledge its queues.
 * https://github.com/celery/kombu/blob/main/kombu/transport/redis.py
 */
export const celeryCommands = [
  "lpush",
  "brpop",
  "sadd",
  "smembers",
  "hset",
  "hdel",
  "zadd",
  "zrem",
  "multi",
  "exec",
] as const;

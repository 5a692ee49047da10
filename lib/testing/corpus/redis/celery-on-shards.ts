import { anEnv } from "../../data-story.ts";
import { managedDatabase, managedRedis, managedRedisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const having = (clusteringPolicy: string, variable = "CELERY_BROKER_URL") =>
  managedRedisStory(
    { redisEnterpriseDatabases: [{ ...managedDatabase, clusteringPolicy }] },
    { container: { env: [anEnv(variable, `rediss://${managedRedis.hostName}:10000/0`)] } },
  );

export const celeryOnShards = defineFailureMode({
  code: "R-12",
  title: "Celery keeps its queues in Azure Managed Redis under a policy that shows the shards to its client",
  kind: "finding",
  rule: "celery-on-clustered-redis",
  fails: { inventory: having("OSSCluster"), verdict: "finding", values: { "clustering policy": "OSSCluster" } },
  mended: { inventory: having("EnterpriseCluster") },
  unread: { what: "redisEnterpriseDatabases" },
  twin: {
    title: "the workload is a cache's client, of which nothing says Celery",
    inventory: having("OSSCluster", "CACHE_URL"),
  },
});

import { expect, test } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { anEnv } from "../testing/data-story.ts";
import { managedDatabase, managedRedis, managedRedisStory } from "../testing/redis.ts";

const rule = "celery-on-clustered-redis";

function findings(clusteringPolicy: string | null, variable = "CELERY_BROKER_URL", host = managedRedis.hostName) {
  const container = { env: [anEnv(variable, `rediss://${host}:10000/0`)] };
  const story = managedRedisStory(
    { redisEnterpriseDatabases: [{ ...managedDatabase, clusteringPolicy }] },
    { container },
  );
  return evaluate(story).findings.filter((finding) => finding.rule === rule);
}

test("tells, as information, that Celery's queues are in a database whose shards clients see", () => {
  expect(findings("OSSCluster")).toMatchObject([
    { severity: "info", message: expect.stringContaining("shop/checkout keeps Celery's queues in amr-shop") },
  ]);
});

test("says nothing of the other policies, and of none", () => {
  expect([...findings("EnterpriseCluster"), ...findings("NoCluster"), ...findings(null)]).toEqual([]);
});

test("says nothing of a workload that is not known to be Celery, or whose queues are in another cache", () => {
  expect(findings("OSSCluster", "CACHE_URL")).toEqual([]);
  expect(findings("OSSCluster", "CELERY_BROKER_URL", "other.northeurope.redis.azure.net")).toEqual([]);
});

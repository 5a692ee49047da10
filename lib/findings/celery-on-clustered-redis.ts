import { hostUsesOf } from "../bridges/host-use.ts";
import { answeringTo } from "../bridges/far-end.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { azPlace } from "../fixes/az-place.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { RedisEnterpriseDatabase } from "../inventory/azure/redis.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { redisDatabaseByCluster } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { isCelery } from "../judging/redis-policy.ts";
import { defineFindingRule } from "./finding.ts";

/**
 * Under the OSS policy clients see the shards, and a command on keys of several shards is refused with CROSSSLOT.
 * Celery's transport uses several keys at a time.
 * https://learn.microsoft.com/azure/redis/architecture#clustering
 */
export const celeryOnClusteredRedis = defineFindingRule({
  id: "celery-on-clustered-redis",
  description: "Celery should not keep its queues in a Redis whose shards its client has to know.",
  find(index) {
    const isAny = index.all("redisEnterpriseDatabases").some(isClustered);
    return isAny ? workloadsOf(index).flatMap((workload) => findFor(workload, index)) : [];
  },
});

const isClustered = ({ clusteringPolicy }: RedisEnterpriseDatabase) => clusteringPolicy?.toLowerCase() === "osscluster";

function workloadsOf(index: InventoryIndex): readonly Workload[] {
  const kinds = ["deployments", "statefulSets", "daemonSets", "jobs", "cronJobs"] as const;
  return kinds.flatMap((name) => index.all(name));
}

function findFor(workload: Workload, index: InventoryIndex) {
  const uses = hostUsesOf(workload, index).filter(({ mention }) => mention.service === "redis");
  const databases = uses
    .filter((use) => isCelery([use], workload))
    .flatMap(({ mention }) => answeringTo(index, "redisEnterprises", mention.host))
    .flatMap(({ id }) => index.having("redisEnterpriseDatabases", redisDatabaseByCluster, armKey(id)))
    .filter(isClustered);
  return [...new Set(databases)].map((database) => describe(database, workload));
}

function describe(database: RedisEnterpriseDatabase, { namespace, name }: Workload) {
  const cluster = database.clusterId.slice(database.clusterId.lastIndexOf("/") + 1);
  return {
    severity: "info" as const,
    resource: { type: "Microsoft.Cache/redisEnterprise/databases", id: database.id },
    message: `${namespace}/${name} keeps Celery's queues in ${cluster}, whose clients see its shards (OSSCluster). Celery uses several keys in one command, which fails with CROSSSLOT unless they share a hash tag.`,
    evidence: [
      seenInAzure(
        "clustering policy",
        database.clusteringPolicy,
        "redisEnterpriseDatabases",
        database,
        "properties.clusteringPolicy",
        database.clusterId,
      ),
    ],
    fix: {
      az: `az redisenterprise database create ${azPlace(database)} --cluster-name <another-cluster> --clustering-policy EnterpriseCluster   # the policy of a database cannot be changed`,
      terraform: 'clustering_policy = "EnterpriseCluster"   # makes the database anew',
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/redis/architecture#clustering",
    },
  };
}

import type {
  RedisAccessPolicy,
  RedisAccessPolicyAssignment,
  RedisCache,
  RedisEnterprise,
  RedisEnterpriseAssignment,
  RedisEnterpriseDatabase,
  RedisFirewallRule,
} from "../inventory/azure/redis.ts";
import type { Inventory, Resources } from "../inventory/inventory.ts";
import { anEnv, dataStory, type DataStory } from "./data-story.ts";
import { group, managedIdentity } from "./identity-story.ts";
import { openNetwork } from "./network.ts";

export const redisCache: RedisCache = {
  id: `${group}/providers/Microsoft.Cache/Redis/redis-shop`,
  name: "redis-shop",
  hostName: "redis-shop.redis.cache.windows.net",
  sslPort: 6380,
  port: 6379,
  nonSslPortEnabled: false,
  entraEnabled: true,
  accessKeysDisabled: true,
  provisioningState: "Succeeded",
  network: openNetwork,
};

export function aRedisPolicy(name: string, permissions: string): RedisAccessPolicy {
  return { id: `${redisCache.id}/accessPolicies/${name}`, name, cacheId: redisCache.id, permissions };
}

export const dataContributor = aRedisPolicy("Data Contributor", "+@all -@dangerous +cluster|info allkeys");

export function aRedisAssignment(over: Partial<RedisAccessPolicyAssignment> = {}): RedisAccessPolicyAssignment {
  return {
    id: `${redisCache.id}/accessPolicyAssignments/checkout`,
    name: "checkout",
    cacheId: redisCache.id,
    objectId: managedIdentity.principalId,
    accessPolicyName: "Data Contributor",
    provisioningState: "Succeeded",
    ...over,
  };
}

export function aRedisFirewallRule(name: string, startIp = "198.51.100.1", endIp = startIp): RedisFirewallRule {
  return { id: `${redisCache.id}/firewallRules/${name}`, name, cacheId: redisCache.id, startIp, endIp };
}

export const managedRedis: RedisEnterprise = {
  id: `${group}/providers/Microsoft.Cache/redisEnterprise/amr-shop`,
  name: "amr-shop",
  hostName: "amr-shop.northeurope.redis.azure.net",
  provisioningState: "Succeeded",
  network: openNetwork,
};

export const managedDatabase: RedisEnterpriseDatabase = {
  id: `${managedRedis.id}/databases/default`,
  name: "default",
  clusterId: managedRedis.id,
  port: 10000,
  accessKeysEnabled: false,
  clientProtocol: "Encrypted",
  clusteringPolicy: "EnterpriseCluster",
};

export function aManagedAssignment(over: Partial<RedisEnterpriseAssignment> = {}): RedisEnterpriseAssignment {
  return {
    id: `${managedDatabase.id}/accessPolicyAssignments/checkout`,
    name: "checkout",
    databaseId: managedDatabase.id,
    objectId: managedIdentity.principalId,
    accessPolicyName: "default",
    provisioningState: "Succeeded",
    ...over,
  };
}

/** `shop/checkout` with everything right between it and `redis-shop`, but for what is changed. */
export function redisStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  return dataStory({
    container: { env: [anEnv("REDIS_HOST", redisCache.hostName)] },
    ...story,
    resources: {
      redisCaches: [redisCache],
      redisAccessPolicies: [dataContributor],
      redisAccessPolicyAssignments: [aRedisAssignment()],
      ...resources,
    },
  });
}

/** The same on Azure Managed Redis. */
export function managedRedisStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  return dataStory({
    container: { env: [anEnv("REDIS_HOST", managedRedis.hostName)] },
    ...story,
    resources: {
      redisEnterprises: [managedRedis],
      redisEnterpriseDatabases: [managedDatabase],
      redisEnterpriseAssignments: [aManagedAssignment()],
      ...resources,
    },
  });
}

import { expect, it } from "vitest";
import { listAtScope } from "../arm/at-scope.ts";
import { createEstate } from "../estate.ts";
import { customRole, denyAssignment } from "./authorization.ts";
import { nodePool } from "./node-pool.ts";
import { externalSecret, secretStore } from "./external-secret.ts";
import { mongoCluster, mongoClusterUser } from "./mongo-cluster.ts";
import { redisEnterprise, redisEnterpriseAssignment, redisEnterpriseDatabase } from "./redis-enterprise.ts";
import { redisCache, redisFirewallRule } from "./redis.ts";
import { cronJob, daemonSet, job, statefulSet } from "./workload.ts";

const subscriptionId = "00000000-0000-4000-8000-000000000001";
const place = (name: string) => ({ subscriptionId, resourceGroup: "rg", name });
const template = { spec: { containers: [{ name: "main", image: "i" }] } };

it("builds children where their parents are asked for them", () => {
  const redis = redisEnterprise(place("amr"));
  const database = redisEnterpriseDatabase({ clusterId: redis.id });
  const assignment = redisEnterpriseAssignment({ databaseId: database.id, name: "a", objectId: "o" });
  const mongo = mongoCluster(place("vcore"));
  const user = mongoClusterUser({ clusterId: mongo.id, principalId: "p" });
  const [cache, openCache] = [redisCache(place("cache")), redisCache(place("open"))];
  const rule = redisFirewallRule({ cacheId: cache.id, name: "office", startIP: "192.0.2.1", endIP: "192.0.2.9" });
  const resources = [redis, database, assignment, mongo, user, cache, openCache, rule];
  const { arm } = createEstate({ tenantId: "t", arm: { resources } });
  expect(arm.listOfType("microsoft.cache/redisenterprise", subscriptionId)).toEqual([redis]);
  expect(arm.listIn(`${redis.id}/databases`)).toEqual([database]);
  expect(arm.listIn(`${database.id}/accessPolicyAssignments`)).toEqual([assignment]);
  expect(arm.listIn(`${mongo.id}/users`)).toEqual([user]);
  expect(arm.listIn(`${cache.id}/firewallRules`)).toEqual([rule]);
  expect(arm.listIn(`${openCache.id}/firewallRules`)).toEqual([]);
});

it("builds roles and denials that count in their subscription only", () => {
  const scope = `/subscriptions/${subscriptionId}`;
  const role = customRole({ subscriptionId, roleName: "Own", permissions: { actions: ["*/read"] } });
  const denial = denyAssignment({ scope, name: "locked", permissions: { actions: ["*"] }, principalIds: ["p"] });
  const { arm } = createEstate({ tenantId: "t", arm: { resources: [role, denial] } });
  const at = (type: string, where: string) => listAtScope(arm, `Microsoft.Authorization/${type}`, where, null);
  expect(at("roleDefinitions", scope)).toContainEqual(role);
  expect(at("roleDefinitions", "/subscriptions/other")).not.toContainEqual(role);
  expect([at("denyAssignments", scope), at("denyAssignments", "/subscriptions/other")]).toEqual([[denial], []]);
});

it("builds every kind of workload, of external secret and of NodePool under its own resource", () => {
  const named = (name: string) => ({ namespace: "a", name });
  const store = { kind: "ClusterSecretStore", name: "s" } as const;
  const vault = { vaultUrl: "https://kv.vault.azure.net", authType: "WorkloadIdentity" } as const;
  const { kubernetes } = createEstate({
    tenantId: "t",
    kubernetes: {
      objects: [
        statefulSet({ ...named("set"), template }),
        daemonSet({ ...named("daemon"), template }),
        job({ ...named("job"), template }),
        cronJob({ ...named("cron"), template }),
        externalSecret({ ...named("secret"), store, data: { KEY: "key" } }),
        secretStore({ ...named("store"), ...vault }),
        secretStore({ name: "cluster-store", ...vault }),
        nodePool({ name: "default", labels: { team: "dispatch" } }),
      ],
    },
  });
  const resources = [
    "statefulsets.apps",
    "daemonsets.apps",
    "jobs.batch",
    "cronjobs.batch",
    "externalsecrets.external-secrets.io",
    "secretstores.external-secrets.io",
    "clustersecretstores.external-secrets.io",
    "nodepools.karpenter.sh",
  ];
  const names = resources.flatMap((resource) => kubernetes.history.list(resource).map(({ metadata }) => metadata.name));
  expect(names).toEqual(["set", "daemon", "job", "cron", "secret", "store", "cluster-store", "default"]);
});

import type { CosmosAccount } from "../../../lib/inventory/azure/cosmos.ts";
import { apiVersions } from "./api-versions.ts";
import { below, defineCollection, type CollectionReader } from "./collection-reader.ts";
import { listDenyAssignments, listRoleAssignments, listRoleDefinitions } from "./list-authorization.ts";
import { parseAppConfigurationStore } from "./parse/parse-app-configuration-store.ts";
import { parseDenyAssignment, parseRoleAssignment, parseRoleDefinition } from "./parse/parse-authorization.ts";
import { parseCognitiveAccount, parseCognitiveDeployment } from "./parse/parse-cognitive-account.ts";
import {
  parseCosmosAccount,
  parseCosmosDatabase,
  parseCosmosRoleAssignment,
  parseCosmosRoleDefinition,
} from "./parse/parse-cosmos.ts";
import { parseDeletedVault } from "./parse/parse-deleted-vault.ts";
import { parseKeyVault } from "./parse/parse-key-vault.ts";
import { parseManagedCluster } from "./parse/parse-managed-cluster.ts";
import { parseFederatedCredential, parseUserAssignedIdentity } from "./parse/parse-managed-identity.ts";
import { parseMongoCluster, parseMongoClusterUser } from "./parse/parse-mongo-cluster.ts";
import {
  parseRedisAccessPolicy,
  parseRedisAccessPolicyAssignment,
  parseRedisCache,
  parseRedisFirewallRule,
} from "./parse/parse-redis-cache.ts";
import {
  parseRedisEnterprise,
  parseRedisEnterpriseAssignment,
  parseRedisEnterpriseDatabase,
} from "./parse/parse-redis-enterprise.ts";

const redisEnterpriseAssignments = defineCollection({
  what: "redisEnterpriseAssignments",
  list: below("accessPolicyAssignments", apiVersions.redisEnterprise),
  parse: parseRedisEnterpriseAssignment,
});

const redisEnterpriseDatabases = defineCollection({
  what: "redisEnterpriseDatabases",
  list: below("databases", apiVersions.redisEnterprise),
  parse: parseRedisEnterpriseDatabase,
  children: () => [redisEnterpriseAssignments],
});

const federatedCredentials = defineCollection({
  what: "federatedCredentials",
  list: below("federatedIdentityCredentials", apiVersions.managedIdentity),
  parse: parseFederatedCredential,
});

const redisAccessPolicies = defineCollection({
  what: "redisAccessPolicies",
  list: below("accessPolicies", apiVersions.redis),
  parse: parseRedisAccessPolicy,
});

const redisAccessPolicyAssignments = defineCollection({
  what: "redisAccessPolicyAssignments",
  list: below("accessPolicyAssignments", apiVersions.redis),
  parse: parseRedisAccessPolicyAssignment,
});

const redisFirewallRules = defineCollection({
  what: "redisFirewallRules",
  list: below("firewallRules", apiVersions.redis),
  parse: parseRedisFirewallRule,
});

const cosmosRoleDefinitions = (type: string) =>
  defineCollection({
    what: "cosmosRoleDefinitions",
    list: below(type, apiVersions.cosmos),
    parse: parseCosmosRoleDefinition,
  });

const cosmosRoleAssignments = (type: string) =>
  defineCollection({
    what: "cosmosRoleAssignments",
    list: below(type, apiVersions.cosmos),
    parse: parseCosmosRoleAssignment,
  });

const cosmosDatabases = (type: string) =>
  defineCollection({
    what: "cosmosDatabases",
    list: below(type, apiVersions.cosmos),
    parse: parseCosmosDatabase,
  });

/** The APIs that have roles of their own for data, which can be scoped to a database, and under which names. */
const cosmosRoles: Readonly<Record<CosmosAccount["api"], readonly CollectionReader[]>> = {
  nosql: [
    cosmosRoleDefinitions("sqlRoleDefinitions"),
    cosmosRoleAssignments("sqlRoleAssignments"),
    cosmosDatabases("sqlDatabases"),
  ],
  mongo: [
    cosmosRoleDefinitions("mongoMIRoleDefinitions"),
    cosmosRoleAssignments("mongoMIRoleAssignments"),
    cosmosDatabases("mongodbDatabases"),
  ],
  cassandra: [],
  gremlin: [],
  table: [],
};

const mongoClusterUsers = defineCollection({
  what: "mongoClusterUsers",
  list: below("users", apiVersions.mongoCluster),
  parse: parseMongoClusterUser,
});

const cognitiveDeployments = defineCollection({
  what: "cognitiveDeployments",
  list: below("deployments", apiVersions.cognitiveServices),
  parse: parseCognitiveDeployment,
});

/**
 * What is read in every subscription. Those with the longest way to go come first: only so many calls
 * run at once, and what has neither children nor many pages can wait without making the reading longer.
 */
export const subscriptionCollections: readonly CollectionReader[] = [
  defineCollection({
    what: "redisEnterprises",
    list: below("providers/Microsoft.Cache/redisEnterprise", apiVersions.redisEnterprise),
    parse: parseRedisEnterprise,
    children: () => [redisEnterpriseDatabases],
  }),
  defineCollection({ what: "roleAssignments", list: listRoleAssignments, parse: parseRoleAssignment }),
  defineCollection({ what: "roleDefinitions", list: listRoleDefinitions, parse: parseRoleDefinition }),
  defineCollection({
    what: "userAssignedIdentities",
    list: below("providers/Microsoft.ManagedIdentity/userAssignedIdentities", apiVersions.managedIdentity),
    parse: parseUserAssignedIdentity,
    children: () => [federatedCredentials],
  }),
  defineCollection({
    what: "redisCaches",
    list: below("providers/Microsoft.Cache/redis", apiVersions.redis),
    parse: parseRedisCache,
    children: () => [redisAccessPolicies, redisAccessPolicyAssignments, redisFirewallRules],
  }),
  defineCollection({
    what: "cosmosAccounts",
    list: below("providers/Microsoft.DocumentDB/databaseAccounts", apiVersions.cosmos),
    parse: parseCosmosAccount,
    children: ({ api }) => cosmosRoles[api],
  }),
  defineCollection({
    what: "mongoClusters",
    list: below("providers/Microsoft.DocumentDB/mongoClusters", apiVersions.mongoCluster),
    parse: parseMongoCluster,
    children: () => [mongoClusterUsers],
  }),
  defineCollection({
    what: "cognitiveAccounts",
    list: below("providers/Microsoft.CognitiveServices/accounts", apiVersions.cognitiveServices),
    parse: parseCognitiveAccount,
    children: () => [cognitiveDeployments],
  }),
  defineCollection({
    what: "managedClusters",
    list: below("providers/Microsoft.ContainerService/managedClusters", apiVersions.containerService),
    parse: parseManagedCluster,
  }),
  defineCollection({
    what: "keyVaults",
    list: below("providers/Microsoft.KeyVault/vaults", apiVersions.keyVault),
    parse: parseKeyVault,
  }),
  defineCollection({
    what: "deletedVaults",
    list: below("providers/Microsoft.KeyVault/deletedVaults", apiVersions.keyVault),
    parse: parseDeletedVault,
  }),
  defineCollection({
    what: "appConfigurationStores",
    list: below("providers/Microsoft.AppConfiguration/configurationStores", apiVersions.appConfiguration),
    parse: parseAppConfigurationStore,
  }),
  defineCollection({ what: "denyAssignments", list: listDenyAssignments, parse: parseDenyAssignment }),
];

import type {
  CosmosAccount,
  CosmosDatabase,
  CosmosRoleAssignment,
  CosmosRoleDefinition,
  MongoCluster,
  MongoClusterUser,
} from "../inventory/azure/cosmos.ts";
import type { Inventory, Resources } from "../inventory/inventory.ts";
import { anEnv, dataStory, type DataStory } from "./data-story.ts";
import { group, managedIdentity } from "./identity-story.ts";
import { openNetwork } from "./network.ts";
import { aRole, anAssignment } from "./access-story.ts";

const accountId = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-shop`;

export const mongoAccount: CosmosAccount = {
  id: accountId,
  name: "cosmos-shop",
  api: "mongo",
  hosts: ["cosmos-shop.documents.azure.com", "cosmos-shop.mongo.cosmos.azure.com"],
  localAuthDisabled: false,
  provisioningState: "Succeeded",
  network: openNetwork,
};
export const noSqlAccount: CosmosAccount = {
  ...mongoAccount,
  api: "nosql",
  hosts: ["cosmos-shop.documents.azure.com"],
};

/** Manages accounts, and is kept from their keys. */
export const cosmosOperator = aRole("230815da-be43-4aae-9cb4-875f7bd000aa", "Cosmos DB Operator", {
  actions: ["Microsoft.DocumentDb/databaseAccounts/*"],
  notActions: [
    "Microsoft.DocumentDB/databaseAccounts/readonlyKeys/*",
    "Microsoft.DocumentDB/databaseAccounts/listKeys/*",
    "Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/*",
  ],
});
export const accountContributor = aRole("5bd9cd88-fe45-4216-938b-f97437e15450", "DocumentDB Account Contributor", {
  actions: ["Microsoft.DocumentDb/databaseAccounts/*"],
});

export function aDatabase(name: string): CosmosDatabase {
  return { id: `${accountId}/sqlDatabases/${name}`, name, accountId };
}

export function aDataRole(name: string, dataActions: readonly string[]): CosmosRoleDefinition {
  return { id: `${accountId}/sqlRoleDefinitions/${name}`, name, accountId, roleName: `role ${name}`, dataActions };
}

export function aDataAssignment(roleName: string, over: Partial<CosmosRoleAssignment> = {}): CosmosRoleAssignment {
  return {
    id: `${accountId}/sqlRoleAssignments/checkout`,
    name: "checkout",
    accountId,
    principalId: managedIdentity.principalId,
    roleDefinitionId: `${accountId}/sqlRoleDefinitions/${roleName}`,
    scope: accountId,
    ...over,
  };
}

/** `shop/checkout` and a MongoDB account on which it holds Cosmos DB Operator, and nothing else. */
export function cosmosStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  return dataStory({
    container: { env: [anEnv("COSMOS_HOST", "cosmos-shop.mongo.cosmos.azure.com")] },
    ...story,
    resources: {
      cosmosAccounts: [mongoAccount],
      roleDefinitions: [cosmosOperator, accountContributor],
      roleAssignments: [anAssignment(cosmosOperator, accountId)],
      ...resources,
    },
  });
}

/** The same on a NoSQL account. */
export function noSqlStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  const container = { env: [anEnv("COSMOS_ENDPOINT", "https://cosmos-shop.documents.azure.com:443/")] };
  return cosmosStory({ cosmosAccounts: [noSqlAccount], ...resources }, { container, ...story });
}

export const mongoCluster: MongoCluster = {
  id: `${group}/providers/Microsoft.DocumentDB/mongoClusters/vcore-shop`,
  name: "vcore-shop",
  hosts: ["vcore-shop.mongocluster.cosmos.azure.com"],
  allowedAuthModes: ["NativeAuth", "MicrosoftEntraID"],
  provisioningState: "Succeeded",
  network: openNetwork,
};

export function aClusterUser(name: string, identityProvider: string | null = "MicrosoftEntraID"): MongoClusterUser {
  return { id: `${mongoCluster.id}/users/${name}`, name, clusterId: mongoCluster.id, identityProvider };
}

export function clusterStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  return dataStory({
    container: { env: [anEnv("MONGO_HOST", "vcore-shop.mongocluster.cosmos.azure.com")] },
    ...story,
    resources: {
      mongoClusters: [mongoCluster],
      mongoClusterUsers: [aClusterUser(managedIdentity.principalId)],
      ...resources,
    },
  });
}

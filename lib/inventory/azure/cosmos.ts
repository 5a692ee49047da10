import type { AzureResource } from "./azure-resource.ts";
import type { NetworkAccess } from "./network-access.ts";

export type CosmosApi = "nosql" | "mongo" | "cassandra" | "gremlin" | "table";

/** `Microsoft.DocumentDB/databaseAccounts`. */
export interface CosmosAccount extends AzureResource {
  readonly api: CosmosApi;
  /** Lower-case hosts: the document endpoint and, for MongoDB accounts, the Mongo host. */
  readonly hosts: readonly string[];
  /** Keys and connection strings do not work. */
  readonly localAuthDisabled: boolean;
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

/** `sqlRoleDefinitions` or `mongoMIRoleDefinitions` of an account: Cosmos's own data-plane roles. */
export interface CosmosRoleDefinition extends AzureResource {
  readonly accountId: string;
  readonly roleName: string;
  readonly dataActions: readonly string[];
}

/** `sqlRoleAssignments` or `mongoMIRoleAssignments` of an account. */
export interface CosmosRoleAssignment extends AzureResource {
  readonly accountId: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
  /** The account's id, or below it `/dbs/{db}` and `/dbs/{db}/colls/{collection}`. */
  readonly scope: string;
}

/** `sqlDatabases` or `mongodbDatabases` of an account: the names alone, which are told apart by case. */
export interface CosmosDatabase extends AzureResource {
  readonly accountId: string;
}

/** `Microsoft.DocumentDB/mongoClusters`: the vCore service. */
export interface MongoCluster extends AzureResource {
  readonly hosts: readonly string[];
  /** `NativeAuth`, `MicrosoftEntraID`. */
  readonly allowedAuthModes: readonly string[];
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

/** `Microsoft.DocumentDB/mongoClusters/users`; `name` is the principal id. */
export interface MongoClusterUser extends AzureResource {
  readonly clusterId: string;
  /** `MicrosoftEntraID` for principals; null for users with a password. */
  readonly identityProvider: string | null;
}

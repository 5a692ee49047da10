import type { ArmResource } from "../arm/arm-estate.ts";
import { planted } from "../planted-secret.ts";
import { stableUuid } from "../stable-uuid.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.DocumentDB/databaseAccounts";

export interface CosmosAccountOptions extends Place {
  readonly api: "mongo" | "nosql";
  readonly localAuthDisabled?: boolean;
  readonly publicNetworkAccess?: string;
}

/** A Cosmos DB account; MongoDB accounts answer at `{name}.mongo.cosmos.azure.com`. */
export function cosmosAccount(options: CosmosAccountOptions): ArmResource {
  const { name, api } = options;
  const documentEndpoint = `https://${name}.documents.azure.com:443/`;
  const location = { id: `${name}-westeurope`, locationName: "West Europe", documentEndpoint, failoverPriority: 0 };
  return armResource(
    { location: "West Europe", ...options },
    type,
    {
      documentEndpoint,
      ...(api === "mongo"
        ? { mongoEndpoint: `https://${name}.mongo.cosmos.azure.com:443/` }
        : { sqlEndpoint: documentEndpoint }),
      databaseAccountOfferType: "Standard",
      disableLocalAuth: options.localAuthDisabled ?? false,
      disableKeyBasedMetadataWriteAccess: false,
      publicNetworkAccess: options.publicNetworkAccess ?? "Enabled",
      isVirtualNetworkFilterEnabled: false,
      virtualNetworkRules: [],
      ipRules: [],
      privateEndpointConnections: [],
      capabilities: api === "mongo" ? [{ name: "EnableMongo" }, { name: "DisableRateLimitingResponses" }] : [],
      apiProperties: api === "mongo" ? { serverVersion: "7.0" } : null,
      EnabledApiTypes: api === "mongo" ? "MongoDB" : "Sql",
      connectionStrings: [
        {
          connectionString: `mongodb://${name}:${planted("cosmos-connection-string")}@${name}.mongo.cosmos.azure.com:10255/?ssl=true`,
          description: "Primary MongoDB Connection String",
        },
      ],
      primaryMasterKey: planted("cosmos-master-key"),
      readLocations: [location],
      writeLocations: [location],
    },
    { kind: api === "mongo" ? "MongoDB" : "GlobalDocumentDB", identity: { type: "None" } },
  );
}

/** A database, as the control plane lists it whoever made it. */
export function cosmosDatabase(accountId: string, api: CosmosAccountOptions["api"], name: string): ArmResource {
  const child = api === "mongo" ? "mongodbDatabases" : "sqlDatabases";
  return armChild(accountId, type, child, name, { resource: { id: name } });
}

/** `sqlRole…` for NoSQL accounts, `mongoMIRole…` for MongoDB accounts. */
export type CosmosRoleFamily = "sql" | "mongoMI";

const roleGuid = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;

/** GUIDs of the built-in data roles. */
export const cosmosRoles = {
  sql: { reader: roleGuid(1), contributor: roleGuid(2) },
  mongoMI: { reader: roleGuid(3), contributor: roleGuid(4) },
};

const dataActions = {
  sql: (access: "read" | "write") => [
    `${type}/readMetadata`,
    ...(access === "write"
      ? [`${type}/sqlDatabases/containers/*`, `${type}/sqlDatabases/containers/items/*`]
      : [`${type}/sqlDatabases/containers/executeQuery`, `${type}/sqlDatabases/containers/items/read`]),
  ],
  mongoMI: (access: "read" | "write") => [
    `${type}/mongoMI/readMetadata`,
    `${type}/mongoMI/databases/collections/${access === "write" ? "*" : "read"}`,
  ],
};

/** The two data roles that every account lists, whether anyone has them or not. */
export function cosmosBuiltInRoles(accountId: string, family: CosmosRoleFamily): ArmResource[] {
  const definition = (name: string, roleName: string, access: "read" | "write") =>
    armChild(accountId, type, `${family}RoleDefinitions`, name, {
      roleName,
      type: "BuiltInRole",
      assignableScopes: [accountId],
      permissions: [{ dataActions: dataActions[family](access), notDataActions: [] }],
    });
  return [
    definition(cosmosRoles[family].reader, "Cosmos DB Built-in Data Reader", "read"),
    definition(cosmosRoles[family].contributor, "Cosmos DB Built-in Data Contributor", "write"),
  ];
}

export interface CosmosRoleAssignmentOptions {
  readonly accountId: string;
  readonly family: CosmosRoleFamily;
  readonly principalId: string;
  /** The data role's GUID. */
  readonly roleId: string;
  /** `/dbs/{db}` or deeper; the whole account when left out. */
  readonly below?: string;
}

export function cosmosRoleAssignment(options: CosmosRoleAssignmentOptions): ArmResource {
  const { accountId, family, principalId, roleId, below = "" } = options;
  const name = stableUuid(`${family} ${accountId}${below} ${roleId} ${principalId}`);
  return armChild(accountId, type, `${family}RoleAssignments`, name, {
    roleDefinitionId: `${accountId}/${family}RoleDefinitions/${roleId}`,
    scope: `${accountId}${below}`,
    principalId,
  });
}

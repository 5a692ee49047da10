import { z } from "zod";
import type {
  CosmosAccount,
  CosmosApi,
  CosmosDatabase,
  CosmosRoleAssignment,
  CosmosRoleDefinition,
} from "../../../../lib/inventory/azure/cosmos.ts";
import { armResource, distinct, flag, hostOfUrl, namesOf, text, texts } from "./arm-fields.ts";
import { networkFields, ruleFields, toNetworkAccess } from "./network-access.ts";

const accountSchema = armResource({
  ...networkFields,
  capabilities: z.array(z.object({ name: z.string() })).nullish(),
  documentEndpoint: hostOfUrl.nullish(),
  mongoEndpoint: hostOfUrl.nullish(),
  disableLocalAuth: flag,
  provisioningState: text,
  ...ruleFields,
}).extend({ kind: text });

export function parseCosmosAccount(raw: unknown): CosmosAccount {
  const resource = accountSchema.parse(raw);
  const { properties } = resource;
  const capabilities = (properties.capabilities ?? []).map(({ name }) => name.toLowerCase());
  const api = apiOf(resource.kind, capabilities);
  const mongoHost = properties.mongoEndpoint ?? mongoHostBeside(properties.documentEndpoint);
  return {
    ...namesOf(resource),
    api,
    hosts: distinct([properties.documentEndpoint, api === "mongo" ? mongoHost : null]),
    localAuthDisabled: properties.disableLocalAuth,
    provisioningState: properties.provisioningState,
    network: toNetworkAccess(properties, { ...properties, defaultAction: null }),
  };
}

function apiOf(kind: string | null, capabilities: readonly string[]): CosmosApi {
  if (kind?.toLowerCase() === "mongodb" || capabilities.includes("enablemongo")) return "mongo";
  if (capabilities.includes("enablecassandra")) return "cassandra";
  if (capabilities.includes("enablegremlin")) return "gremlin";
  return capabilities.includes("enabletable") ? "table" : "nosql";
}

/** `name.documents.azure.us` has its MongoDB wire protocol at `name.mongo.cosmos.azure.us`; the clouds differ in the ending. */
function mongoHostBeside(documentHost: string | null | undefined): string | null {
  const [, account, cloud] = /^(.+)\.documents\.(azure\.[a-z]+)$/.exec(documentHost ?? "") ?? [];
  return account === undefined ? null : `${account}.mongo.cosmos.${cloud}`;
}

const databaseSchema = armResource({});

export function parseCosmosDatabase(raw: unknown, accountId: string): CosmosDatabase {
  return { ...namesOf(databaseSchema.parse(raw)), accountId };
}

const definitionSchema = armResource({
  roleName: z.string(),
  permissions: z.array(z.object({ dataActions: texts })).nullish(),
});

export function parseCosmosRoleDefinition(raw: unknown, accountId: string): CosmosRoleDefinition {
  const resource = definitionSchema.parse(raw);
  const { roleName, permissions } = resource.properties;
  const dataActions = distinct((permissions ?? []).flatMap((permission) => permission.dataActions));
  return { ...namesOf(resource), accountId, roleName, dataActions };
}

const assignmentSchema = armResource({ principalId: z.string(), roleDefinitionId: z.string(), scope: z.string() });

export function parseCosmosRoleAssignment(raw: unknown, accountId: string): CosmosRoleAssignment {
  const resource = assignmentSchema.parse(raw);
  return { ...namesOf(resource), accountId, ...resource.properties };
}

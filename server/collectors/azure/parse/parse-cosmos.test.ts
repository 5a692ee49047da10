import { describe, expect, it } from "vitest";
import { parseCosmosAccount, parseCosmosRoleAssignment, parseCosmosRoleDefinition } from "./parse-cosmos.ts";
import { parseMongoCluster, parseMongoClusterUser } from "./parse-mongo-cluster.ts";

const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos";
const account = (kind: string | undefined, properties: object) =>
  parseCosmosAccount({ id, name: "cosmos", kind, properties });
const capabilities = (...names: string[]) => ({ capabilities: names.map((name) => ({ name })) });

const openNetwork = {
  publicNetworkAccess: null,
  defaultAction: null,
  hasRules: false,
  ipRules: [],
  subnetRules: [],
  privateEndpoints: [],
};

describe("a Cosmos DB account", () => {
  it("is read whole", () => {
    const properties = {
      ...capabilities("EnableMongo"),
      documentEndpoint: "https://Cosmos.documents.azure.com:443/",
      mongoEndpoint: "https://cosmos.mongo.cosmos.azure.com:443/",
      disableLocalAuth: true,
      provisioningState: "Succeeded",
      publicNetworkAccess: "Enabled",
      ipRules: [{ ipAddressOrRange: "203.0.113.7" }],
      virtualNetworkRules: [],
    };
    expect(account("MongoDB", properties)).toEqual({
      id,
      name: "cosmos",
      api: "mongo",
      hosts: ["cosmos.documents.azure.com", "cosmos.mongo.cosmos.azure.com"],
      localAuthDisabled: true,
      provisioningState: "Succeeded",
      network: { ...openNetwork, publicNetworkAccess: "Enabled", hasRules: true, ipRules: ["203.0.113.7"] },
    });
  });

  it.each([
    ["MongoDB", {}, "mongo"],
    ["GlobalDocumentDB", capabilities("EnableMongo", "DisableRateLimitingResponses"), "mongo"],
    ["GlobalDocumentDB", capabilities("EnableCassandra"), "cassandra"],
    ["GlobalDocumentDB", capabilities("EnableGremlin"), "gremlin"],
    ["GlobalDocumentDB", capabilities("EnableTable"), "table"],
    ["GlobalDocumentDB", capabilities("EnableServerless"), "nosql"],
    [undefined, {}, "nosql"],
  ])("of kind %s with %j speaks %s", (kind, properties, api) => {
    expect(account(kind, properties).api).toBe(api);
  });

  it.each(["com", "us", "cn"])("has a Mongo host beside its document host in azure.%s", (ending) => {
    const { hosts } = account("MongoDB", { documentEndpoint: `https://c.documents.azure.${ending}:443/` });
    expect(hosts).toEqual([`c.documents.azure.${ending}`, `c.mongo.cosmos.azure.${ending}`]);
  });

  it("has data roles of its own", () => {
    const definition = {
      id: `${id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`,
      properties: { roleName: "Data Contributor", permissions: [{ dataActions: ["a", "b"] }, { dataActions: ["b"] }] },
    };
    expect(parseCosmosRoleDefinition(definition, id)).toEqual({
      id: definition.id,
      name: "00000000-0000-0000-0000-000000000002",
      accountId: id,
      roleName: "Data Contributor",
      dataActions: ["a", "b"],
    });
    const assignment = {
      id: `${id}/sqlRoleAssignments/x`,
      name: "x",
      properties: { principalId: "p", roleDefinitionId: definition.id, scope: `${id}/dbs/d` },
    };
    expect(parseCosmosRoleAssignment(assignment, id)).toEqual({
      id: assignment.id,
      name: "x",
      accountId: id,
      ...assignment.properties,
    });
  });
});

describe("a vCore cluster", () => {
  const clusterId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DocumentDB/mongoClusters/m";
  const cluster = (properties: object) => parseMongoCluster({ id: clusterId, name: "m", properties });

  it("is read without the credentials of its connection string", () => {
    const parsed = cluster({
      connectionString:
        "mongodb+srv://admin:p%40ss@M.mongocluster.cosmos.azure.com/?tls=true&authMechanism=SCRAM-SHA-256",
      administrator: { userName: "admin", password: "p@ss" },
      authConfig: { allowedModes: ["NativeAuth", "MicrosoftEntraID"] },
    });
    expect(parsed).toEqual({
      id: clusterId,
      name: "m",
      hosts: ["m.mongocluster.cosmos.azure.com"],
      allowedAuthModes: ["NativeAuth", "MicrosoftEntraID"],
      provisioningState: null,
      network: openNetwork,
    });
  });

  it("knows every host of a seed list, and takes passwords only when it does not say", () => {
    const parsed = cluster({ connectionString: "mongodb://<user>:<password>@a.example:10260,b.example:10260/db" });
    expect([parsed.hosts, parsed.allowedAuthModes]).toEqual([["a.example", "b.example"], ["NativeAuth"]]);
  });

  it("has users, some of them from Entra", () => {
    const user = (identityProvider?: object) =>
      parseMongoClusterUser({ id: `${clusterId}/users/p`, name: "p", properties: { identityProvider } }, clusterId);
    expect(user({ type: "MicrosoftEntraID", properties: { principalType: "ServicePrincipal" } })).toEqual({
      id: `${clusterId}/users/p`,
      name: "p",
      clusterId,
      identityProvider: "MicrosoftEntraID",
    });
    expect(user().identityProvider).toBeNull();
  });
});

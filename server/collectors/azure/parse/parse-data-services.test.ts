import { describe, expect, it } from "vitest";
import { parseAppConfigurationStore } from "./parse-app-configuration-store.ts";
import { parseCognitiveAccount, parseCognitiveDeployment } from "./parse-cognitive-account.ts";
import { parseKeyVault } from "./parse-key-vault.ts";
import {
  parseRedisAccessPolicy,
  parseRedisAccessPolicyAssignment,
  parseRedisCache,
  parseRedisFirewallRule,
} from "./parse-redis-cache.ts";
import {
  parseRedisEnterprise,
  parseRedisEnterpriseAssignment,
  parseRedisEnterpriseDatabase,
} from "./parse-redis-enterprise.ts";

const group = "/subscriptions/S/resourceGroups/rg/providers";
const secret = "AccountKey=planted-secret";
const openNetwork = {
  publicNetworkAccess: null,
  defaultAction: null,
  hasRules: false,
  ipRules: [],
  subnetRules: [],
  privateEndpoints: [],
};

const endpointId = `${group}/Microsoft.Network/privateEndpoints/pe`;
const endpoint = (status: string) => ({
  properties: {
    privateEndpoint: { id: endpointId },
    privateLinkServiceConnectionState: { status, description: secret },
  },
});

describe("a Redis cache", () => {
  const id = `${group}/Microsoft.Cache/Redis/redis-pulseos`;
  const properties = { hostName: "Redis-PulseOS.redis.cache.windows.net", port: 6379, sslPort: 6380 };
  const parse = (more: object) =>
    parseRedisCache({ id, name: "redis-pulseos", properties: { ...properties, ...more } });

  it("is read without what its configuration hides", () => {
    const cache = parse({
      provisioningState: "Succeeded",
      enableNonSslPort: true,
      disableAccessKeyAuthentication: true,
      accessKeys: { primaryKey: secret },
      redisConfiguration: { "aad-enabled": "True", "rdb-storage-connection-string": secret },
      publicNetworkAccess: "Enabled",
      privateEndpointConnections: [endpoint("Approved"), endpoint("Pending")],
    });
    expect(cache).toEqual({
      id,
      name: "redis-pulseos",
      hostName: "redis-pulseos.redis.cache.windows.net",
      port: 6379,
      sslPort: 6380,
      nonSslPortEnabled: true,
      entraEnabled: true,
      accessKeysDisabled: true,
      provisioningState: "Succeeded",
      network: {
        ...openNetwork,
        publicNetworkAccess: "Enabled",
        privateEndpoints: [
          { endpointId, status: "Approved" },
          { endpointId, status: "Pending" },
        ],
      },
    });
    expect(JSON.stringify(cache)).not.toContain(secret);
  });

  it.each([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    [true, true],
    ["false", false],
    ["", false],
    [null, false],
  ])("takes aad-enabled %j as %j", (value, expected) => {
    expect(parse({ redisConfiguration: { "aad-enabled": value } }).entraEnabled).toBe(expected);
  });

  it("has Entra off when nothing is said about it, and answers only in the subnet it was put into", () => {
    const cache = parse({ subnetId: "/subscriptions/s/…/subnets/redis" });
    expect([cache.entraEnabled, cache.network.hasRules]).toEqual([false, true]);
  });

  it("has access policies and assignments", () => {
    const policy = {
      id: `${id}/accessPolicies/Data Owner`,
      properties: { permissions: "+@all allkeys", type: "BuiltIn" },
    };
    expect(parseRedisAccessPolicy(policy, id)).toEqual({
      id: policy.id,
      name: "Data Owner",
      cacheId: id,
      permissions: "+@all allkeys",
    });
    const assignment = {
      id: `${id}/accessPolicyAssignments/workers`,
      name: "redis-pulseos/workers",
      properties: { objectId: "p", objectIdAlias: "a", accessPolicyName: "Data Owner", provisioningState: "Succeeded" },
    };
    expect(parseRedisAccessPolicyAssignment(assignment, id)).toEqual({
      id: assignment.id,
      name: "workers",
      cacheId: id,
      objectId: "p",
      accessPolicyName: "Data Owner",
      provisioningState: "Succeeded",
    });
  });
});

describe("a firewall rule of a Redis cache", () => {
  it("is kept by its name, without its addresses", () => {
    const id = `${group}/Microsoft.Cache/Redis/redis-pulseos`;
    const rule = { id: `${id}/firewallRules/office`, name: "redis-pulseos/office" };
    const properties = { startIP: "192.0.2.1", endIP: "192.0.2.9" };
    expect(parseRedisFirewallRule({ ...rule, properties }, id)).toEqual({
      id: rule.id,
      name: "office",
      cacheId: id,
      startIp: "192.0.2.1",
      endIp: "192.0.2.9",
    });
  });
});

describe("an Azure Managed Redis instance", () => {
  const id = `${group}/Microsoft.Cache/redisEnterprise/amr`;

  it("has databases that take keys unless they say otherwise, and assignments with a nested object id", () => {
    const cluster = { id, name: "amr", properties: { hostName: "amr.westeurope.redis.azure.net" } };
    expect(parseRedisEnterprise(cluster)).toEqual({
      id,
      name: "amr",
      hostName: "amr.westeurope.redis.azure.net",
      provisioningState: null,
      network: openNetwork,
    });
    const databaseId = `${id}/databases/default`;
    const database = (more: object) =>
      parseRedisEnterpriseDatabase({ id: databaseId, name: "amr/default", properties: { port: 10_000, ...more } }, id);
    const given = { accessKeysAuthentication: "Disabled", clientProtocol: "Encrypted", clusteringPolicy: "OSSCluster" };
    expect(database(given)).toEqual({
      id: databaseId,
      name: "default",
      clusterId: id,
      port: 10_000,
      accessKeysEnabled: false,
      clientProtocol: "Encrypted",
      clusteringPolicy: "OSSCluster",
    });
    expect(database({}).accessKeysEnabled).toBe(true);
    const assignment = {
      id: `${databaseId}/accessPolicyAssignments/a`,
      properties: { accessPolicyName: "default", user: { objectId: "p" } },
    };
    expect(parseRedisEnterpriseAssignment(assignment, databaseId)).toEqual({
      id: assignment.id,
      name: "a",
      databaseId,
      objectId: "p",
      accessPolicyName: "default",
      provisioningState: null,
    });
  });
});

describe("a Key Vault", () => {
  const id = `${group}/Microsoft.KeyVault/vaults/kv`;
  const parse = (more: object) =>
    parseKeyVault({ id, name: "kv", properties: { tenantId: "t", vaultUri: "https://KV.vault.azure.net/", ...more } });

  it("is read with its access policies and its rules", () => {
    const vault = parse({
      enableRbacAuthorization: null,
      accessPolicies: [
        { tenantId: "t", objectId: "p", permissions: { secrets: ["Get", "LIST"], keys: null } },
        { tenantId: "t", objectId: "q", applicationId: "app", permissions: { certificates: ["all"] } },
      ],
      publicNetworkAccess: "Enabled",
      networkAcls: { bypass: "AzureServices", defaultAction: "Deny", ipRules: [{ value: "203.0.113.7/32" }] },
    });
    expect(vault).toEqual({
      id,
      name: "kv",
      host: "kv.vault.azure.net",
      tenantId: "t",
      usesRbac: false,
      accessPolicies: [
        { objectId: "p", applicationId: null, secrets: ["get", "list"], keys: [], certificates: [] },
        { objectId: "q", applicationId: "app", secrets: [], keys: [], certificates: ["all"] },
      ],
      provisioningState: null,
      network: {
        ...openNetwork,
        publicNetworkAccess: "Enabled",
        defaultAction: "Deny",
        hasRules: true,
        ipRules: ["203.0.113.7/32"],
      },
    });
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
    [undefined, false],
  ])("uses RBAC with enableRbacAuthorization %j: %j", (enableRbacAuthorization, expected) => {
    expect(parse({ enableRbacAuthorization }).usesRbac).toBe(expected);
  });

  it("is open to everyone when rules stand beside a default of Allow", () => {
    const { network } = parse({ networkAcls: { defaultAction: "Allow", ipRules: [{ value: "203.0.113.7/32" }] } });
    expect(network).toEqual({ ...openNetwork, defaultAction: "Allow", ipRules: ["203.0.113.7/32"] });
  });
});

describe("an App Configuration store", () => {
  it("is read with its host", () => {
    const id = `${group}/Microsoft.AppConfiguration/configurationStores/appcs`;
    const properties = {
      endpoint: "https://appcs.azconfig.io",
      disableLocalAuth: true,
      provisioningState: "Succeeded",
      publicNetworkAccess: "Disabled",
      privateEndpointConnections: [endpoint("approved")],
    };
    expect(parseAppConfigurationStore({ id, name: "appcs", properties })).toEqual({
      id,
      name: "appcs",
      host: "appcs.azconfig.io",
      localAuthDisabled: true,
      provisioningState: "Succeeded",
      network: {
        ...openNetwork,
        publicNetworkAccess: "Disabled",
        privateEndpoints: [{ endpointId, status: "approved" }],
      },
    });
  });
});

describe("a Cognitive Services account", () => {
  const id = `${group}/Microsoft.CognitiveServices/accounts/oai`;

  it("is read with every host it answers at", () => {
    const account = parseCognitiveAccount({
      id,
      name: "oai",
      kind: "AIServices",
      properties: {
        customSubDomainName: "oai-pulseos",
        endpoint: "https://oai-pulseos.cognitiveservices.azure.com/",
        endpoints: {
          "OpenAI Language Model Instance API": "https://oai-pulseos.openai.azure.com/",
          "AI Foundry API": "https://oai-pulseos.services.ai.azure.com/",
          Token: "https://oai-pulseos.cognitiveservices.azure.com/",
          Container: "not a url",
        },
        disableLocalAuth: true,
        apiProperties: { eventHubConnectionString: secret },
        networkAcls: { defaultAction: "Deny", virtualNetworkRules: [{ id: "subnet" }], ipRules: [] },
      },
    });
    expect(account).toEqual({
      id,
      name: "oai",
      kind: "AIServices",
      hosts: [
        "oai-pulseos.cognitiveservices.azure.com",
        "oai-pulseos.openai.azure.com",
        "oai-pulseos.services.ai.azure.com",
      ],
      customSubDomainName: "oai-pulseos",
      localAuthDisabled: true,
      provisioningState: null,
      network: { ...openNetwork, defaultAction: "Deny", hasRules: true, subnetRules: [{ subnetId: "subnet" }] },
    });
  });

  it("has deployments of models", () => {
    const deployment = {
      id: `${id}/deployments/gpt`,
      name: "gpt",
      properties: {
        model: { format: "OpenAI", name: "gpt-4o", version: "2024-11-20" },
        provisioningState: "Succeeded",
      },
    };
    expect(parseCognitiveDeployment(deployment, id)).toEqual({
      id: deployment.id,
      name: "gpt",
      accountId: id,
      modelName: "gpt-4o",
      modelVersion: "2024-11-20",
      provisioningState: "Succeeded",
    });
  });
});

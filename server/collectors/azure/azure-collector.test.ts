import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { armKey } from "../../../lib/inventory/azure/arm-id.ts";
import type { Collected } from "../../../lib/inventory/inventory.ts";
import type { ArmResource } from "../../simulator/arm/arm-estate.ts";
import { startArmServer } from "../../simulator/arm/arm-server.ts";
import { createCertificate, type Certificate } from "../../simulator/certificate.ts";
import { createEstate, type Estate } from "../../simulator/estate.ts";
import { pulseosEstate } from "../../simulator/estates/pulseos.ts";
import type { SimulatedServer } from "../../simulator/https-server.ts";
import { plantedSecret } from "../../simulator/planted-secret.ts";
import { startEstate } from "../../simulator/start-estate.ts";
import { createAzureCollector, type AzureCollectorOptions } from "./azure-collector.ts";

const tenantId = "99999999-0000-0000-0000-000000000000";
const subscriptionId = "11111111-0000-0000-0000-000000000000";
const otherSubscriptionId = "22222222-0000-0000-0000-000000000000";
const scope = `/subscriptions/${subscriptionId}`;
const group = `${scope}/resourceGroups/rg`;

const resource = (id: string, properties: ArmResource["properties"], more: object = {}): ArmResource => {
  const [namespace, ...rest] = id.slice(id.lastIndexOf("/providers/") + "/providers/".length).split("/");
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join("/");
  return { id, name: id.slice(id.lastIndexOf("/") + 1), type, properties, ...more };
};

const ids = {
  identity: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/msi-workers`,
  cache: `${group}/providers/Microsoft.Cache/redis/redis-jobs`,
  enterprise: `${group}/providers/Microsoft.Cache/redisEnterprise/amr-jobs`,
  mongo: `${group}/providers/Microsoft.DocumentDB/databaseAccounts/mongo-jobs`,
  nosql: `${group}/providers/Microsoft.DocumentDB/databaseAccounts/nosql-jobs`,
  table: `${group}/providers/Microsoft.DocumentDB/databaseAccounts/table-jobs`,
  vcore: `${group}/providers/Microsoft.DocumentDB/mongoClusters/vcore-jobs`,
  openAi: `${group}/providers/Microsoft.CognitiveServices/accounts/oai-jobs`,
  aks: `${group}/providers/Microsoft.ContainerService/managedClusters/aks`,
};

const resources: readonly ArmResource[] = [
  resource(ids.identity, { clientId: "c", principalId: "p", tenantId }),
  resource(`${ids.identity}/federatedIdentityCredentials/fic`, {
    issuer: "https://i/",
    subject: "s",
    audiences: ["a"],
  }),
  resource(ids.cache, { hostName: "redis-jobs.redis.cache.windows.net", port: 6379, sslPort: 6380 }),
  resource(`${ids.cache}/accessPolicies/Data Owner`, { permissions: "+@all allkeys" }),
  resource(`${ids.cache}/accessPolicyAssignments/a`, { objectId: "p", accessPolicyName: "Data Owner" }),
  resource(ids.enterprise, { hostName: "amr-jobs.westeurope.redis.azure.net" }),
  resource(`${ids.enterprise}/databases/default`, { port: 10_000 }),
  resource(`${ids.enterprise}/databases/default/accessPolicyAssignments/a`, {
    accessPolicyName: "default",
    user: { objectId: "p" },
  }),
  resource(ids.mongo, { documentEndpoint: "https://mongo-jobs.documents.azure.com:443/" }, { kind: "MongoDB" }),
  resource(`${ids.mongo}/mongoMIRoleAssignments/a`, { principalId: "p", roleDefinitionId: "r", scope: ids.mongo }),
  resource(
    ids.nosql,
    { documentEndpoint: "https://nosql-jobs.documents.azure.com:443/" },
    { kind: "GlobalDocumentDB" },
  ),
  resource(`${ids.nosql}/sqlDatabases/orders`, { resource: { id: "orders" } }),
  resource(`${ids.nosql}/sqlRoleDefinitions/d`, { roleName: "Reader", permissions: [{ dataActions: ["read"] }] }),
  resource(ids.table, { capabilities: [{ name: "EnableTable" }] }, { kind: "GlobalDocumentDB" }),
  resource(ids.vcore, {
    connectionString: "mongodb+srv://<user>:<password>@vcore-jobs.mongocluster.cosmos.azure.com/",
  }),
  resource(`${ids.vcore}/users/p`, { identityProvider: { type: "MicrosoftEntraID" } }),
  resource(ids.openAi, { endpoint: "https://oai-jobs.openai.azure.com/" }, { kind: "OpenAI" }),
  resource(`${ids.openAi}/deployments/gpt`, { model: { name: "gpt-4o" } }),
  resource(`${group}/providers/Microsoft.AppConfiguration/configurationStores/appcs`, {
    endpoint: "https://appcs.azconfig.io",
  }),
  resource(`${group}/providers/Microsoft.KeyVault/vaults/kv`, { vaultUri: "https://kv.vault.azure.net/", tenantId }),
  resource(ids.aks, { fqdn: "aks.azmk8s.io" }),
  resource(`${scope}/providers/Microsoft.Authorization/roleAssignments/ra`, {
    principalId: "p",
    roleDefinitionId: "r",
    scope,
  }),
];

const parents = [
  ["federatedCredentials", ids.identity],
  ["redisAccessPolicies", ids.cache],
  ["redisAccessPolicyAssignments", ids.cache],
  ["redisFirewallRules", ids.cache],
  ["redisEnterpriseDatabases", ids.enterprise],
  ["redisEnterpriseAssignments", `${ids.enterprise}/databases/default`],
  ["cosmosRoleDefinitions", ids.mongo],
  ["cosmosRoleAssignments", ids.mongo],
  ["cosmosDatabases", ids.mongo],
  ["cosmosRoleDefinitions", ids.nosql],
  ["cosmosRoleAssignments", ids.nosql],
  ["cosmosDatabases", ids.nosql],
  ["mongoClusterUsers", ids.vcore],
  ["cognitiveDeployments", ids.openAi],
] as const;

const perSubscription = [
  "managedClusters",
  "userAssignedIdentities",
  "roleAssignments",
  "roleDefinitions",
  "denyAssignments",
  "redisCaches",
  "redisEnterprises",
  "cosmosAccounts",
  "mongoClusters",
  "appConfigurationStores",
  "cognitiveAccounts",
  "keyVaults",
  "deletedVaults",
] as const;

let certificate: Certificate;
const servers: Pick<SimulatedServer, "close">[] = [];

beforeAll(async () => {
  certificate = await createCertificate();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function setUp(change: (estate: Estate) => void = () => undefined, options: Partial<AzureCollectorOptions> = {}) {
  const subscription = { subscriptionId, displayName: "Production", tenantId };
  const estate = createEstate({ tenantId, arm: { subscriptions: [subscription], resources, pageSize: 1000 } });
  change(estate);
  const server = await startArmServer({ estate, certificate });
  servers.push(server);
  const collector = createAzureCollector({
    endpoint: server.url,
    credential: { getToken: async () => ({ token: estate.token, expiresOnTimestamp: Date.now() + 3_600_000 }) },
    subscriptions: [],
    ca: certificate.certificate,
    limits: { backoffMs: 1 },
    ...options,
  });
  const collect = async (abortSignal = new AbortController().signal) => {
    const collected: Collected[] = [];
    for await (const one of collector.collect({ abortSignal })) collected.push(one);
    return collected;
  };
  return { estate, server, collector, collect };
}

const find = (collected: readonly Collected[], what: string, at?: string) =>
  collected.find(({ reading }) => reading.what === what && (at === undefined || reading.scope === at));

const keyOf = ({ reading }: Collected) => `${reading.what} ${reading.scope.toLowerCase()}`;

/** A failed or partial reading in short; undefined when it is complete. */
const flaws = (collected: readonly Collected[]) =>
  collected
    .filter(({ reading }) => reading.status !== "complete")
    .map(({ reading: { what, status, reason } }) => [what, status, reason]);

describe("reading an estate from Azure Resource Manager over HTTPS", () => {
  it("brings every collection of every scope once, complete, and asks for each once", async () => {
    const { collect, collector, server } = await setUp();
    const collected = await collect();
    const expected = [
      "subscriptions /",
      ...perSubscription.map((what) => `${what} ${scope}`),
      ...parents.map(([what, parent]) => `${what} ${parent.toLowerCase()}`),
    ];
    expect(collected.map(keyOf).toSorted()).toEqual(expected.toSorted());
    expect(flaws(collected)).toEqual([]);
    expect(collected.every(({ reading, resources: { length } }) => reading.count === length)).toBe(true);
    expect(server.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(collector.calls).toEqual({
      total: expected.length,
      retried: 0,
      throttled: 0,
      perSubscription: { "/": 1, [scope]: expected.length - 1 },
    });
  });

  it("finds what lies four calls deep, and keeps the ids of the parents as they were read", async () => {
    const { collect } = await setUp();
    const collected = await collect();
    const databaseId = `${ids.enterprise}/databases/default`;
    expect(find(collected, "redisEnterpriseAssignments")?.resources).toEqual([
      {
        id: `${databaseId}/accessPolicyAssignments/a`,
        name: "a",
        databaseId,
        objectId: "p",
        accessPolicyName: "default",
        provisioningState: null,
      },
    ]);
    const identityId = ids.identity.replace("resourceGroups", "resourcegroups");
    expect(find(collected, "federatedCredentials")?.reading.scope).toBe(identityId);
  });

  it("follows every page", async () => {
    const { collect, collector } = await setUp((estate) => (estate.arm.pageSize = 2));
    const collected = await collect();
    expect(flaws(collected)).toEqual([]);
    expect(find(collected, "cosmosAccounts")?.reading.count).toBe(3);
    expect(find(collected, "roleDefinitions")?.reading.count).toBeGreaterThan(10);
    expect(collector.calls.total).toBeGreaterThan(30);
  });

  it("takes about as long as its longest chain of calls, which is four deep", async () => {
    const roundTripInMs = 150;
    const { collect } = await setUp((estate) => (estate.arm.roundTripInMs = roundTripInMs));
    const start = performance.now();
    await collect();
    const roundTrips = (performance.now() - start) / roundTripInMs;
    expect(roundTrips).toBeGreaterThan(4);
    // Room for a slow machine; one call after the other would be more than twenty.
    expect(roundTrips).toBeLessThan(6);
  });

  it("names the permission when role assignments may not be listed, and reads everything else", async () => {
    const action = "Microsoft.Authorization/roleAssignments/read";
    const { collect, collector } = await setUp((estate) => estate.arm.denials.push({ action, scope: "/" }));
    const collected = await collect();
    expect(flaws(collected)).toEqual([["roleAssignments", "failed", "forbidden"]]);
    const detail = find(collected, "roleAssignments")?.reading.detail;
    expect(detail).toMatch(/^403 AuthorizationFailed: .*Microsoft\.Authorization\/roleAssignments\/read/);
    expect(collector.calls.retried).toBe(0);
  });

  it("waits for Retry-After and then has the list whole", async () => {
    const fault = { match: /Microsoft\.KeyVault\/vaults/, status: 429, retryAfterInSeconds: 1, times: 1 };
    const { collect, collector } = await setUp((estate) => estate.arm.faults.push(fault));
    const start = performance.now();
    expect(flaws(await collect())).toEqual([]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(1000);
    expect(collector.calls).toMatchObject({ retried: 1, throttled: 1 });
  });

  it("never provokes a 429 from a subscription that is short of reads", async () => {
    const { collect, collector } = await setUp(
      (estate) => {
        estate.arm.tokenBucket = { burst: 12, perSecond: 25 };
        estate.arm.pageSize = 20;
      },
      { limits: { readBurst: 12 } },
    );
    expect(flaws(await collect())).toEqual([]);
    expect(collector.calls.throttled).toBe(0);
  });

  it("keeps the first page when the second is refused", async () => {
    const { collect } = await setUp((estate) => {
      estate.arm.pageSize = 1;
      estate.arm.faults.push({ match: /databaseAccounts\?/, fromPage: true, status: 403 });
    });
    const collected = await collect();
    expect(flaws(collected)).toEqual([["cosmosAccounts", "partial", "forbidden"]]);
    expect(find(collected, "cosmosAccounts")?.resources).toMatchObject([{ id: ids.mongo }]);
    expect(find(collected, "cosmosRoleAssignments", ids.mongo)?.reading.status).toBe("complete");
  });

  it.each([
    ["a proxy's page", { body: "<html><h1>Blocked</h1></html>" }, "200 with 29 characters of text/html"],
    ["a cut off body", { body: '{"value":[{"id":"/subs', contentType: "application/json" }, "a whole JSON document"],
    ["no list", { body: '{"values":[]}', contentType: "application/json" }, "a list in `value`"],
  ])("does not take %s for an empty list", async (_, fault, shown) => {
    const matches = [/Microsoft\.KeyVault\/vaults/, /denyAssignments/];
    const { collect } = await setUp((estate) =>
      estate.arm.faults.push(...matches.map((match) => ({ match, status: 200, ...fault }))),
    );
    const collected = await collect();
    expect(flaws(collected).toSorted()).toEqual([
      ["denyAssignments", "failed", "invalid-response"],
      ["keyVaults", "failed", "invalid-response"],
    ]);
    expect(find(collected, "keyVaults")?.reading.detail).toContain(shown);
    expect(find(collected, "denyAssignments")?.reading.detail).toContain(shown);
  });

  it("does not follow a link to another host, nor send its token there", async () => {
    const elsewhere = await setUp();
    const nextLink = `${elsewhere.server.url}${scope}/providers/Microsoft.KeyVault/vaults?api-version=2026-02-01`;
    const body = JSON.stringify({ value: [], nextLink });
    const matches = [/Microsoft\.KeyVault\/vaults/, /roleAssignments/];
    const { collect, server } = await setUp((estate) =>
      estate.arm.faults.push(
        ...matches.map((match) => ({ match, status: 200, body, contentType: "application/json" })),
      ),
    );
    const collected = await collect();
    expect(flaws(collected).toSorted()).toEqual([
      ["keyVaults", "partial", "invalid-response"],
      ["roleAssignments", "partial", "invalid-response"],
    ]);

    expect(find(collected, "keyVaults")?.reading.detail).toBe(
      `a link leads to ${elsewhere.server.url} instead of ${server.url}; it was not followed`,
    );
    expect(elsewhere.server.requests).toEqual([]);
  });

  it("reads nothing where the provider is not registered, and knows that there is nothing", async () => {
    const fault = { match: /Microsoft\.Cache\/redisEnterprise/, status: 409, code: "MissingSubscriptionRegistration" };
    const { collect } = await setUp((estate) => estate.arm.faults.push(fault));
    const collected = await collect();
    expect(find(collected, "redisEnterprises")?.reading).toMatchObject({ status: "complete", reason: null, count: 0 });
  });

  it("reads the configured subscriptions only, and says which of them cannot be read", async () => {
    const { collect, server } = await setUp(undefined, { subscriptions: [subscriptionId, otherSubscriptionId] });
    const collected = await collect();
    expect(flaws(collected)).toEqual([["subscriptions", "partial", "not-found"]]);
    expect(find(collected, "subscriptions")?.reading.detail).toContain(otherSubscriptionId);
    expect(find(collected, "keyVaults")?.reading.scope).toBe(scope);
    expect(server.requests.some(({ path }) => path.startsWith("/subscriptions?"))).toBe(false);
  });

  it("yields the failed subscriptions and nothing else when those cannot be listed", async () => {
    const { collect } = await setUp((estate) => estate.arm.faults.push({ match: /\/subscriptions\?/, status: 403 }));
    expect((await collect()).map(({ reading: { what, status, reason } }) => [what, status, reason])).toEqual([
      ["subscriptions", "failed", "forbidden"],
    ]);
  });

  it("yields the failed subscriptions when the credential fails", async () => {
    const credential = {
      async getToken(): Promise<never> {
        throw new Error("DefaultAzureCredential => no credential worked\nEnvironmentCredential: …");
      },
    };
    const { collect, server } = await setUp(undefined, { credential });
    expect((await collect()).map(({ reading: { what, reason, detail } }) => [what, reason, detail])).toEqual([
      ["subscriptions", "unauthorized", "DefaultAzureCredential => no credential worked"],
    ]);
    expect(server.requests).toEqual([]);
  });

  it("yields the failed subscriptions when nobody answers", async () => {
    const { collect } = await setUp(undefined, { endpoint: "https://127.0.0.1:1" });
    expect((await collect()).map(({ reading: { what, status, reason } }) => [what, status, reason])).toEqual([
      ["subscriptions", "failed", "unreachable"],
    ]);
  });

  it("reports what it has when its time is over", async () => {
    const { collect } = await setUp(
      (estate) => estate.arm.faults.push({ match: /Microsoft\.KeyVault\/vaults/, hang: true }),
      { limits: { overallTimeLimitMs: 1000 } },
    );
    const collected = await collect();
    expect(flaws(collected)).toEqual([["keyVaults", "failed", "timeout"]]);
    expect(find(collected, "keyVaults")?.reading.detail).toBe("the reading took longer than 1 s");
  });

  it("throws the caller's reason when it is cancelled", async () => {
    const { collect } = await setUp((estate) => estate.arm.faults.push({ match: /vaults/, hang: true }));
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(new Error("shutting down")), 50);
    await expect(collect(cancel.signal)).rejects.toThrow("shutting down");
  });

  it("can be read again, also after its caller stopped halfway", async () => {
    const { collect, collector } = await setUp();
    for await (const first of collector.collect({ abortSignal: new AbortController().signal })) {
      expect(first.reading.what).toBeTypeOf("string");
      break;
    }
    expect(flaws(await collect())).toEqual([]);
  });
});

describe("reading the PulseOS estate", () => {
  it("brings every resource and no secret, and names the one list that it may not read", async () => {
    const estate = pulseosEstate();
    const running = await startEstate(estate);
    servers.push(running);
    const collector = createAzureCollector({
      endpoint: running.armUrl,
      credential: { getToken: async () => ({ token: running.token, expiresOnTimestamp: Date.now() + 3_600_000 }) },
      subscriptions: [],
      ca: running.certificate,
    });
    const collected: Collected[] = [];
    for await (const one of collector.collect({ abortSignal: new AbortController().signal })) collected.push(one);

    expect(flaws(collected)).toEqual([["roleAssignments", "failed", "forbidden"]]);
    const [unread] = estate.arm.denials;
    expect(find(collected, "roleAssignments", unread?.scope)?.reading.detail).toContain(unread?.action);

    // Node pools are read with their cluster, and have no reading of their own.
    const brought = collected.flatMap(({ resources: read }) => read.map((one) => ("id" in one ? armKey(one.id) : "")));
    const expected = estate.arm.all().filter(({ type }) => !type.endsWith("/agentPools"));
    const missing = expected.filter(({ id }) => !brought.includes(armKey(id)));
    const denied = estate.arm.listOfType("Microsoft.Authorization/roleAssignments", unread?.scope.split("/").at(-1));
    expect(missing).toEqual(denied);
    expect(JSON.stringify(estate.arm.all())).toContain(plantedSecret);
    expect(JSON.stringify(collected)).not.toContain(plantedSecret);
  });
});

import { getClient } from "@azure-rest/core-client";
import { AuthorizationManagementClient } from "@azure/arm-authorization";
import type { TokenCredential } from "@azure/core-auth";
import { AppsV1Api, CoreV1Api, CustomObjectsApi, KubeConfig, Watch } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pulseosEstate } from "./estates/pulseos.ts";
import { identities, places, productionSubscription, sharedSubscription } from "./estates/pulseos/names.ts";
import { startEstate, type RunningEstate } from "./start-estate.ts";

const scopes = ["https://management.azure.com/.default"];

describe("the ordinary clients", () => {
  let running: RunningEstate;
  const credential: TokenCredential = {
    getToken: async () => ({ token: running.token, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  beforeAll(async () => {
    running = await startEstate(pulseosEstate());
    running.estate.arm.pageSize = 3;
  });
  afterAll(() => running.close());

  const options = () => ({
    endpoint: running.armUrl,
    credentialScopes: scopes,
    retryOptions: { maxRetries: 0 },
    tlsOptions: { ca: running.certificate },
  });
  const kubeConfig = () => {
    const config = new KubeConfig();
    config.loadFromFile(running.kubeconfigFile);
    return config;
  };

  it("read role assignments, over pages, with @azure/arm-authorization", async () => {
    const client = new AuthorizationManagementClient(credential, productionSubscription, options());
    const principals: string[] = [];
    for await (const { principalId } of client.roleAssignments.listForSubscription())
      principals.push(principalId ?? "");
    expect(principals.filter((principalId) => principalId === identities.workers.principalId)).toHaveLength(4);
    expect(principals).toHaveLength(7);
    const vault = `/subscriptions/${productionSubscription}/resourceGroups/rg-pulseos-prod/providers/Microsoft.KeyVault/vaults/kv-cluster`;
    const atVault: string[] = [];
    const filter = `atScope() and assignedTo('${identities.scheduler.principalId}')`;
    for await (const { scope } of client.roleAssignments.listForScope(vault, { filter })) atVault.push(scope ?? "");
    expect(atVault).toEqual([vault]);
  });

  it("get Azure's own error where the reader has no permission", async () => {
    const client = new AuthorizationManagementClient(credential, sharedSubscription, options());
    const first = client.roleAssignments.listForSubscription().next();
    await expect(first).rejects.toMatchObject({ statusCode: 403, code: "AuthorizationFailed" });
  });

  it("follow links with @azure-rest/core-client", async () => {
    const client = getClient(running.armUrl, credential, {
      credentials: { scopes },
      tlsOptions: { ca: running.certificate },
    });
    const names: string[] = [];
    let path: string | undefined =
      `/subscriptions/${productionSubscription}/providers/Microsoft.ManagedIdentity/userAssignedIdentities?api-version=2023-01-31`;
    while (path !== undefined) {
      const { status, body } = await client.pathUnchecked(path).get();
      expect(status).toBe("200");
      names.push(...(body.value as { name: string }[]).map(({ name }) => name));
      path = body.nextLink;
    }
    expect(names).toEqual(["msi-workers", "msi-api", "msi-scheduler", "msi-reports"]);
    const cosmos = await client
      .pathUnchecked(
        "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.DocumentDB/databaseAccounts/{n}/mongoMIRoleAssignments",
        places.cosmos.subscriptionId,
        places.cosmos.resourceGroup,
        places.cosmos.name,
      )
      .get({ queryParameters: { "api-version": "2026-03-15" } });
    expect([cosmos.status, cosmos.body]).toEqual(["200", { value: [] }]);
  });

  it("read the cluster with @kubernetes/client-node", async () => {
    const config = kubeConfig();
    const core = config.makeApiClient(CoreV1Api);
    const pods = await core.listPodForAllNamespaces({ limit: 5 });
    expect(pods.items).toHaveLength(5);
    expect(pods.metadata).toMatchObject({ _continue: expect.any(String) });
    const deployments = await config.makeApiClient(AppsV1Api).listNamespacedDeployment({ namespace: "workers-blue" });
    expect(deployments.items[0]?.spec?.template.spec?.serviceAccountName).toBe("sa-workers-workloadidentity");
    const providers = await config
      .makeApiClient(CustomObjectsApi)
      .listClusterCustomObject({ group: "azconfig.io", version: "v1", plural: "azureappconfigurationproviders" });
    expect(providers.items).toHaveLength(2);
    await expect(core.listSecretForAllNamespaces()).rejects.toMatchObject({ code: 403 });
  });

  it("watch the cluster with @kubernetes/client-node", async () => {
    const version = String(running.estate.kubernetes.history.version());
    const seen = Promise.withResolvers<string>();
    const watching = new Watch(kubeConfig()).watch(
      "/api/v1/configmaps",
      { resourceVersion: version },
      (type, object: { metadata: { name: string } }) => seen.resolve(`${type} ${object.metadata.name}`),
      (error) => seen.reject(error as Error),
    );
    const controller = await watching;
    running.estate.kubernetes.patch(
      { apiVersion: "v1", kind: "ConfigMap", namespace: "workers-blue", name: "configmap-api-workers" },
      { data: { LOG_LEVEL: "DEBUG" } },
    );
    expect(await seen.promise).toBe("MODIFIED configmap-api-workers");
    controller.abort();
  });
});

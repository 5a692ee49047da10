import { describe, expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toAppConfigurationProvider } from "./to-app-configuration-provider.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };
const authOf = (spec: object) => toAppConfigurationProvider({ metadata: { name: "p" }, spec }, context)?.auth;

describe("an AzureAppConfigurationProvider", () => {
  test("keeps the store, its targets, its identity and how its last sync went", () => {
    const provider = {
      metadata: { name: "appconfig", namespace: "workers-blue", uid: "p-1" },
      spec: {
        endpoint: "https://AppCS-PulseOS.azconfig.io",
        target: { configMapName: "worker-config" },
        auth: { workloadIdentity: { serviceAccountName: "sa-appconfig" } },
        configuration: { selectors: [{ keyFilter: "*" }], refresh: { enabled: true, interval: "1m" } },
        secret: { target: { secretName: "worker-secret" } },
      },
      status: {
        phase: "UpdateFailed",
        message: "Fail to update present key-values",
        lastReconcileTime: "2026-11-20T10:00:00Z",
        lastSyncTime: "2026-11-20T09:00:00Z",
      },
    };
    expect(toAppConfigurationProvider(provider, context)).toMatchObject({
      cluster: "aks-pulseos",
      namespace: "workers-blue",
      name: "appconfig",
      uid: "p-1",
      storeHost: "appcs-pulseos.azconfig.io",
      configMapName: "worker-config",
      secretName: "worker-secret",
      auth: { kind: "service-account", serviceAccountName: "sa-appconfig" },
      isRefreshEnabled: true,
      refreshInterval: "1m",
      vaultReferences: { auth: { kind: "system-assigned" }, vaults: [] },
      phase: "UpdateFailed",
      message: "Fail to update present key-values",
      lastReconcileTime: "2026-11-20T10:00:00Z",
      lastSyncTime: "2026-11-20T09:00:00Z",
    });
  });

  test("says nothing of a sync that never was", () => {
    expect(
      toAppConfigurationProvider({ metadata: { name: "p" }, spec: {}, status: { phase: "" } }, context),
    ).toMatchObject({
      storeHost: null,
      secretName: null,
      isRefreshEnabled: false,
      phase: null,
      message: null,
      lastSyncTime: null,
    });
  });

  test.each([
    [{}, { kind: "system-assigned" }],
    [{ auth: {} }, { kind: "system-assigned" }],
    [{ auth: { managedIdentityClientId: "id" } }, { kind: "managed-identity", clientId: "id" }],
    [{ auth: { servicePrincipalReference: "secret" } }, { kind: "service-principal" }],
    [{ connectionStringReference: "secret" }, { kind: "connection-string" }],
    [{ auth: { workloadIdentity: { managedIdentityClientId: "id" } } }, { kind: "controller", clientId: "id" }],
    [
      { auth: { workloadIdentity: { managedIdentityClientIdReference: { configMap: "c", key: "k" } } } },
      { kind: "controller", clientId: null },
    ],
  ])("with %j presents the right identity", (spec, auth) => expect(authOf(spec)).toEqual(auth));

  test("tells for each Key Vault whom its references are followed as", () => {
    const auth = {
      managedIdentityClientId: "id",
      keyVaults: [{ uri: "https://KV-shop.vault.azure.net", workloadIdentity: { serviceAccountName: "sa" } }],
    };
    const spec = { secret: { target: { secretName: "s" }, auth } };
    expect(toAppConfigurationProvider({ metadata: { name: "p" }, spec }, context)?.vaultReferences).toEqual({
      auth: { kind: "managed-identity", clientId: "id" },
      vaults: [{ host: "kv-shop.vault.azure.net", auth: { kind: "service-account", serviceAccountName: "sa" } }],
    });
  });

  test("tells which fields are set, and no value of them", () => {
    const guid = "0c0c0c0c-0000-4000-8000-0000000000c2";
    const spec = {
      endpoint: "https://appcs.azconfig.io/kv",
      connectionStringReference: "PLANTED",
      auth: {
        managedIdentityClientId: "PLANTED",
        workloadIdentity: { serviceAccountName: "sa", managedIdentityClientId: guid },
      },
      target: { configMapData: { type: "json", key: "PLANTED", separator: ":" } },
      configuration: {
        selectors: [
          { keyFilter: "PLANTED", labelFilter: "a\\*b" },
          { snapshotName: "s", labelFilter: "a,b" },
        ],
      },
      secret: { auth: { keyVaults: [{ uri: "http://kv.vault.azure.net" }] }, refresh: { interval: "30s" } },
      featureFlag: {},
    };
    const shape = toAppConfigurationProvider({ metadata: { name: "p" }, spec }, context)?.shape;
    expect(JSON.stringify(shape)).not.toContain("PLANTED");
    expect(shape).toMatchObject({
      hasEndpoint: true,
      hasConnectionString: true,
      auths: [
        {
          ways: ["managedIdentityClientId", "workloadIdentity"],
          workloadIdentityWays: ["managedIdentityClientId", "serviceAccountName"],
          badClientIds: ["managedIdentityClientId"],
        },
        { ways: [], isRequired: false },
        { path: "spec.secret.auth.keyVaults[0]", ways: [], isRequired: true },
      ],
      badAddresses: ["spec.endpoint", "spec.secret.auth.keyVaults[0].uri"],
      configMapData: { type: "json", hasKey: true, hasSeparator: true },
      selectors: [
        { hasKeyFilter: true, hasPatternInLabel: false },
        { hasSnapshot: true, hasLabelFilter: true, hasPatternInLabel: true },
      ],
      flagSelectors: [],
      intervals: [{ path: "spec.secret.refresh.interval", interval: "30s", leastInSeconds: 60 }],
    });
  });
});

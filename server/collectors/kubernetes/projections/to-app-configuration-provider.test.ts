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
    expect(toAppConfigurationProvider(provider, context)).toEqual({
      cluster: "aks-pulseos",
      namespace: "workers-blue",
      name: "appconfig",
      uid: "p-1",
      storeHost: "appcs-pulseos.azconfig.io",
      configMapName: "worker-config",
      secretName: "worker-secret",
      auth: { kind: "service-account", serviceAccountName: "sa-appconfig" },
      isRefreshEnabled: true,
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
    [{ auth: { servicePrincipalReference: "secret" } }, { kind: "secret" }],
    [{ connectionStringReference: "secret" }, { kind: "secret" }],
    [{ auth: { workloadIdentity: { managedIdentityClientId: "id" } } }, { kind: "controller", clientId: "id" }],
    [
      { auth: { workloadIdentity: { managedIdentityClientIdReference: { configMap: "c", key: "k" } } } },
      { kind: "controller", clientId: null },
    ],
  ])("with %j presents the right identity", (spec, auth) => expect(authOf(spec)).toEqual(auth));
});

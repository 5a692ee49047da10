import { describe, expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toExternalSecret } from "./to-external-secret.ts";
import { toClusterSecretStore, toNamespacedSecretStore } from "./to-secret-store.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

const templated = (template: object) => ({ target: { template }, data: [{ secretKey: "raw" }] });

describe("an ExternalSecret", () => {
  test("keeps its store, its target, its keys and whether it is ready", () => {
    const externalSecret = {
      metadata: { name: "api", namespace: "workers-blue" },
      spec: {
        refreshInterval: "1h",
        secretStoreRef: { kind: "ClusterSecretStore", name: "vault" },
        target: { name: "secret-api-workers" },
        data: [{ secretKey: "api-key", remoteRef: { key: "api-key" } }],
      },
      status: {
        refreshTime: "2026-11-20T10:00:00Z",
        conditions: [
          {
            type: "Ready",
            status: "False",
            reason: "SecretSyncedError",
            message: "could not get secret; token=PLANTED",
          },
        ],
      },
    };
    expect(toExternalSecret(externalSecret, context)).toEqual({
      cluster: "aks-pulseos",
      namespace: "workers-blue",
      name: "api",
      store: { kind: "ClusterSecretStore", name: "vault" },
      targetName: "secret-api-workers",
      keys: ["api-key"],
      hasOnlyTheseKeys: true,
      creationPolicy: "Owner",
      objects: [{ name: "api-key", type: "secret", alias: null }],
      ready: { isTrue: false, reason: "SecretSyncedError", message: "could not get secret; token=***" },
      refreshTime: "2026-11-20T10:00:00Z",
      refreshInterval: "1h",
      isPeriodic: true,
    });
  });

  test("is not refreshed by the clock under another policy", () => {
    const project = (refreshPolicy: string) =>
      toExternalSecret({ metadata: { name: "e" }, spec: { refreshInterval: "1h", refreshPolicy } }, context);
    expect(project("Periodic")?.isPeriodic).toBe(true);
    expect(project("CreatedOnce")?.isPeriodic).toBe(false);
    expect(project("OnChange")?.isPeriodic).toBe(false);
  });

  test("has the one store that its entries name, and none where they name several or take from generators", () => {
    const project = (spec: object) => toExternalSecret({ metadata: { name: "e" }, spec }, context)?.store;
    const of = (name: string) => ({ secretKey: name, sourceRef: { storeRef: { kind: "ClusterSecretStore", name } } });
    const generated = { sourceRef: { generatorRef: { kind: "Password", name: "random" } } };
    expect(project({ data: [of("vault"), of("vault")] })).toEqual({ kind: "ClusterSecretStore", name: "vault" });
    expect(project({ data: [of("vault"), of("other")] })).toBeNull();
    expect(project({ data: [of("vault")], dataFrom: [generated] })).toBeNull();
    expect(project({ dataFrom: [generated] })).toBeNull();
  });

  test("tells what it fetches, of which type, and whether its keys are all there will be", () => {
    const project = (spec: object) => toExternalSecret({ metadata: { name: "e" }, spec }, context);
    const data = ["secret/a", "cert/b", "key/c", "d"].map((key) => ({ secretKey: key, remoteRef: { key } }));
    expect(project({ data })?.objects.map(({ type, name }) => `${type} ${name}`)).toEqual([
      "secret a",
      "cert b",
      "key c",
      "secret d",
    ]);
    const extracted = project({ data: data.slice(0, 1), dataFrom: [{ extract: { key: "all" } }] });
    expect(extracted).toMatchObject({ hasOnlyTheseKeys: false, objects: [{ name: "a" }, { name: "all" }] });
    expect(project({ data, dataFrom: [{ find: { name: { regexp: ".*" } } }] })?.objects).toEqual([]);
    expect(project({ data, target: { creationPolicy: "Merge" } })).toMatchObject({
      creationPolicy: "Merge",
      hasOnlyTheseKeys: false,
    });
    expect(project({ data, target: { template: { templateFrom: [{}] } } })?.hasOnlyTheseKeys).toBe(false);
  });

  test("has the keys of its template, whose values are dropped", () => {
    const project = (template: object) =>
      toExternalSecret({ metadata: { name: "e" }, spec: templated(template) }, context);
    expect(project({ data: { config: "PLANTED {{ .raw }}" } })).toMatchObject({
      targetName: "e",
      keys: ["config"],
      ready: null,
    });
    expect(project({ mergePolicy: "Merge", data: { config: "PLANTED" } })?.keys).toEqual(["raw", "config"]);
    expect(JSON.stringify(project({ data: { config: "PLANTED" } }))).not.toContain("PLANTED");
  });
});

describe("a secret store", () => {
  test("keeps its vault and its identity", () => {
    const azurekv = {
      vaultUrl: "https://KV-cluster.vault.azure.net/",
      tenantId: "0b0b0b0b-0000-4000-8000-000000000001",
      authType: "WorkloadIdentity",
      serviceAccountRef: { name: "eso", namespace: "external-secrets" },
    };
    expect(toClusterSecretStore({ metadata: { name: "vault" }, spec: { provider: { azurekv } } }, context)).toEqual({
      cluster: "aks-pulseos",
      namespace: "",
      name: "vault",
      kind: "ClusterSecretStore",
      vaultHost: "kv-cluster.vault.azure.net",
      tenantId: "0b0b0b0b-0000-4000-8000-000000000001",
      authType: "WorkloadIdentity",
      serviceAccount: { name: "eso", namespace: "external-secrets" },
      identityId: null,
    });
  });

  test("of another provider exists, without a vault", () => {
    const spec = { provider: { aws: { service: "SecretsManager" } } };
    expect(toNamespacedSecretStore({ metadata: { name: "aws", namespace: "n" }, spec }, context)).toMatchObject({
      kind: "SecretStore",
      vaultHost: null,
      authType: "ServicePrincipal",
      serviceAccount: null,
    });
  });
});

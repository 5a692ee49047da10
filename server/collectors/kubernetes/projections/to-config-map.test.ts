import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toConfigMap } from "./to-config-map.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("a ConfigMap becomes its keys and the hosts in its values, never the values", () => {
  const configMap = {
    metadata: {
      name: "worker-config",
      namespace: "workers-blue",
      uid: "cm-1",
      annotations: {
        "kubectl.kubernetes.io/last-applied-configuration": "PLANTED",
        "azconfig.io/LastReconcileTime": "2026-11-20 10:00:00.500123 +0000 UTC",
      },
      ownerReferences: [
        {
          apiVersion: "azconfig.io/v1",
          kind: "AzureAppConfigurationProvider",
          name: "appconfig",
          uid: "p-1",
          controller: true,
        },
      ],
    },
    data: {
      PASSWORD: "PLANTED",
      "settings.json":
        '{"cosmos":"mongodb://u:PLANTED@c.mongo.cosmos.azure.com:10255","kv":"https://kv.vault.azure.net/?PLANTED"}',
      big: `${"PLANTED".repeat(200_000)} https://o.openai.azure.com`,
    },
    binaryData: { blob: Buffer.from("PLANTED r.redis.cache.windows.net:6380").toString("base64") },
  };
  const projected = toConfigMap(configMap, context);
  expect(projected).toEqual({
    cluster: "aks-pulseos",
    namespace: "workers-blue",
    name: "worker-config",
    uid: "cm-1",
    owners: [{ kind: "AzureAppConfigurationProvider", name: "appconfig", uid: "p-1" }],
    settingsChangedAt: "2026-11-20T10:00:00.500Z",
    keys: ["PASSWORD", "settings.json", "big", "blob"],
    hosts: [
      {
        key: "settings.json",
        service: "cosmos",
        host: "c.mongo.cosmos.azure.com",
        port: 10255,
        scheme: "mongodb",
        carriesCredential: true,
        isPortVariable: false,
      },
      {
        key: "settings.json",
        service: "key-vault",
        host: "kv.vault.azure.net",
        port: null,
        scheme: "https",
        carriesCredential: false,
        isPortVariable: false,
      },
      {
        key: "big",
        service: "openai",
        host: "o.openai.azure.com",
        port: null,
        scheme: "https",
        carriesCredential: false,
        isPortVariable: false,
      },
      {
        key: "blob",
        service: "redis",
        host: "r.redis.cache.windows.net",
        port: 6380,
        scheme: null,
        carriesCredential: false,
        isPortVariable: false,
      },
    ],
  });
  expect(JSON.stringify(projected)).not.toContain("PLANTED");
});

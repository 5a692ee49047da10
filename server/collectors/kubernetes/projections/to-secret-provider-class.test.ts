import { describe, expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { parseVaultObjects } from "./parse-vault-objects.ts";
import { toSecretProviderClass, toSecretProviderClassPodStatus } from "./to-secret-provider-class.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };
const objects = `
array:
  - |
    objectName: api-key
    objectType: secret
    objectAlias: API_KEY
    objectVersion: ""
  - |
    objectName: tls
    objectType: cert
`;
const modeOf = (parameters: object) =>
  toSecretProviderClass({ metadata: { name: "c" }, spec: { parameters } }, context)?.mode;

describe("a SecretProviderClass", () => {
  test("keeps the vault, the identity, the objects and what they become", () => {
    const secretProviderClass = {
      metadata: { name: "spc-workers", namespace: "workers-blue" },
      spec: {
        provider: "azure",
        parameters: {
          keyvaultName: "kv-cluster",
          tenantID: "tenant",
          clientID: "client",
          usePodIdentity: "false",
          objects,
        },
        secretObjects: [
          { secretName: "secret-api-workers", type: "Opaque", data: [{ objectName: "API_KEY", key: "api-key" }] },
        ],
      },
    };
    expect(toSecretProviderClass(secretProviderClass, context)).toEqual({
      cluster: "aks-pulseos",
      namespace: "workers-blue",
      name: "spc-workers",
      provider: "azure",
      vaultName: "kv-cluster",
      tenantId: "tenant",
      clientId: "client",
      mode: "workload-identity",
      userAssignedClientId: null,
      objects: [
        { name: "api-key", type: "secret", alias: "API_KEY" },
        { name: "tls", type: "cert", alias: null },
      ],
      secretObjects: [{ secretName: "secret-api-workers", keys: ["api-key"], objectNames: ["API_KEY"] }],
    });
  });

  test.each([
    [{ usePodIdentity: "true", useVMManagedIdentity: "true", clientID: "x" }, "pod-identity"],
    [{ useVMManagedIdentity: "True", useAzureTokenProxy: "true", clientID: "x" }, "vm-managed-identity"],
    [{ useAzureTokenProxy: "1", clientID: "x" }, "token-proxy"],
    [{ useVMManagedIdentity: "yes", clientID: "x" }, "workload-identity"],
    [{ clientID: "" }, "service-principal"],
    [{}, "service-principal"],
  ])("with %j is in the mode that the provider chooses", (parameters, mode) => expect(modeOf(parameters)).toBe(mode));

  test.each([undefined, 7, "", "array: [", "array: text", "array: [7, [], '{']", "a: &a [*a]", "x".repeat(100_000)])(
    "has no objects where they are garbage: %s",
    (garbage) => expect(parseVaultObjects(garbage)).toEqual([]),
  );

  test("keeps the objects beside a broken one", () => {
    expect(parseVaultObjects('array:\n  - "objectName: [broken"\n  - "objectName: good"')).toEqual([
      { name: "good", type: "secret", alias: null },
    ]);
  });
});

test("a SecretProviderClassPodStatus proves a mount", () => {
  const status = { podName: "worker-1", secretProviderClassName: "spc-workers", mounted: true, objects: [{ id: "x" }] };
  expect(toSecretProviderClassPodStatus({ metadata: { name: "s", namespace: "n" }, status }, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "n",
    name: "s",
    podName: "worker-1",
    className: "spc-workers",
    isMounted: true,
  });
});

import { describe, expect, test } from "vitest";
import type { Pod } from "../../../../lib/inventory/kubernetes/pod.ts";
import { variablesIn } from "../../../../lib/inventory/kubernetes/pod-environment.ts";
import { createShareText } from "../share-text.ts";
import { toPod } from "./to-pod.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

const replicaSet = {
  apiVersion: "apps/v1",
  kind: "ReplicaSet",
  name: "pulseos-worker-7d9c8b6f5d",
  uid: "rs-1",
  controller: true,
};
const injectedEnv = [
  { name: "BROKER_URL", value: "rediss://:PLANTED@redis-pulseos.redis.cache.windows.net:6380/0" },
  { name: "AZURE_CLIENT_ID", value: "11111111-1111-1111-1111-111111111111" },
  { name: "AZURE_TENANT_ID", value: "22222222-2222-2222-2222-222222222222" },
  { name: "AZURE_FEDERATED_TOKEN_FILE", value: "/var/run/secrets/azure/tokens/azure-identity-token" },
];
const tokenVolume = (name: string, audience = "api://AzureADTokenExchange", path = "azure-identity-token") => ({
  name,
  projected: { sources: [{ serviceAccountToken: { audience, expirationSeconds: 3600, path } }] },
});

const worker = {
  metadata: {
    name: "pulseos-worker-7d9c8b6f5d-x2x4z",
    namespace: "workers-blue",
    uid: "pod-1",
    labels: { app: "pulseos-worker", "azure.workload.identity/use": "true" },
    annotations: { "kubectl.kubernetes.io/last-applied-configuration": "PLANTED" },
    ownerReferences: [{ kind: "Backup", name: "other", uid: "b-1" }, replicaSet],
    managedFields: [{ manager: "PLANTED" }],
  },
  spec: {
    serviceAccountName: "sa-workers-workloadidentity",
    nodeName: "aks-workers-12345678-vmss000000",
    containers: [
      { name: "proxy", env: [] },
      { name: "worker", image: "acr.azurecr.io/worker:1.8.0", env: injectedEnv },
    ],
    volumes: [
      {
        name: "kube-api-access-abcde",
        projected: { sources: [{ serviceAccountToken: { path: "token", expirationSeconds: 3607 } }] },
      },
      tokenVolume("azure-identity-token"),
    ],
  },
  status: {
    phase: "Running",
    conditions: [
      { type: "PodScheduled", status: "True" },
      { type: "Ready", status: "False" },
    ],
    initContainerStatuses: [{ name: "migrate", ready: true, state: { terminated: { exitCode: 0 } } }],
    containerStatuses: [
      { name: "proxy", ready: true, state: { running: { startedAt: "2026-11-20T10:00:03Z" } } },
      {
        name: "worker",
        ready: false,
        state: { waiting: { reason: "CreateContainerConfigError", message: 'secret "secret-api-workers" not found' } },
      },
    ],
  },
};

const identityOf = (spec: Record<string, unknown>) => toPod({ metadata: { name: "p" }, spec }, context).identity;

describe("pods", () => {
  test("are reduced to what proves or breaks a bridge", () => {
    const expected: Pod = {
      cluster: "aks-pulseos",
      namespace: "workers-blue",
      name: "pulseos-worker-7d9c8b6f5d-x2x4z",
      uid: "pod-1",
      owner: { kind: "ReplicaSet", name: "pulseos-worker-7d9c8b6f5d", uid: "rs-1" },
      phase: "Running",
      isTerminating: false,
      nodeName: "aks-workers-12345678-vmss000000",
      serviceAccountName: "sa-workers-workloadidentity",
      workloadIdentityLabel: "true",
      unschedulable: null,
      containers: [
        { name: "migrate", isReady: true, startedAt: null, waiting: null },
        { name: "proxy", isReady: true, startedAt: "2026-11-20T10:00:03Z", waiting: null },
        {
          name: "worker",
          isReady: false,
          startedAt: null,
          waiting: { reason: "CreateContainerConfigError", message: 'secret "secret-api-workers" not found' },
        },
      ],
      identity: {
        clientId: "11111111-1111-1111-1111-111111111111",
        tenantId: "22222222-2222-2222-2222-222222222222",
        tokenFile: "/var/run/secrets/azure/tokens/azure-identity-token",
        audience: "api://AzureADTokenExchange",
        expirationSeconds: 3600,
        mountedAt: null,
        usesIdentityBinding: false,
      },
      environment: null,
      template: null,
    };
    expect(toPod(worker, context)).toEqual(expected);
  });

  test("that cannot be scheduled say why", () => {
    const message = "0/5 nodes are available: 5 node(s) didn't match Pod's node affinity/selector.";
    const pending = {
      metadata: { name: "p", deletionTimestamp: "2026-11-20T10:00:00Z" },
      spec: { serviceAccount: "old-field" },
      status: {
        phase: "Pending",
        conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message }],
      },
    };
    expect(toPod(pending, context)).toMatchObject({
      phase: "Pending",
      nodeName: null,
      isTerminating: true,
      serviceAccountName: "old-field",
      workloadIdentityLabel: null,
      unschedulable: { reason: "Unschedulable", message },
      containers: [],
      identity: null,
    });
  });

  test("keep the names of the variables of containers that refer to some, and no value", () => {
    const env = [
      { name: "QUEUE", value: "PLANTED" },
      { name: "URL", value: "amqp://$(HOST)" },
    ];
    const referring = {
      containers: [
        { name: "worker", args: ["-Q", "$(QUEUE)"], env },
        { name: "proxy", env },
      ],
    };
    const { environment } = toPod({ metadata: { name: "p" }, spec: referring }, context);
    expect(variablesIn(environment ?? "", "worker")).toEqual(["QUEUE", "URL"]);
    expect(variablesIn(environment ?? "", "other")).toBeUndefined();
    expect(environment).not.toContain("PLANTED");
    const plain = { containers: [{ name: "proxy", args: ["--all"], env: [{ name: "QUEUE", value: "q" }] }] };
    expect(toPod({ metadata: { name: "p" }, spec: plain }, context).environment).toBeNull();
  });

  test("keep their template only when nothing makes them", () => {
    const bare = { metadata: { name: "debug" }, spec: { containers: [{ name: "shell" }] } };
    expect(toPod(bare, context).template).toMatchObject({
      serviceAccountName: "default",
      containers: [{ name: "shell" }],
    });
    const staticPod = { kind: "Node", name: "aks-1", uid: "n-1", controller: true };
    expect(toPod({ ...bare, metadata: { name: "s", ownerReferences: [staticPod] } }, context).template).toBeNull();
    const mirror = { name: "m", annotations: { "kubernetes.io/config.mirror": "hash" } };
    expect(toPod({ ...bare, metadata: mirror }, context).template).toBeNull();
  });

  test("without a name are refused: that is no answer of Kubernetes", () => {
    expect(() => toPod({ metadata: {} }, context)).toThrow("metadata.name");
  });
});

describe("an injected identity", () => {
  test("has no client id when the ServiceAccount has no annotation", () => {
    const env = injectedEnv.filter(({ name }) => name !== "AZURE_CLIENT_ID");
    expect(identityOf({ containers: [{ env }], volumes: [tokenVolume("azure-identity-token")] })).toMatchObject({
      clientId: null,
      audience: "api://AzureADTokenExchange",
    });
  });

  test("is seen by the volume of webhook 1.6 even when every container was skipped", () => {
    expect(identityOf({ containers: [{}], volumes: [tokenVolume("azure-workload-identity-reserved-a1b2")] })).toEqual({
      clientId: null,
      tenantId: null,
      tokenFile: null,
      audience: "api://AzureADTokenExchange",
      expirationSeconds: 3600,
      mountedAt: null,
      usesIdentityBinding: false,
    });
  });

  test("tells where the token is mounted and how long it is asked to live", () => {
    const source = { serviceAccountToken: { audience: "api://AzureADTokenExchange", expirationSeconds: 7200 } };
    const volumes = [{ name: "azure-identity-token", projected: { sources: [source] } }];
    const volumeMounts = [{ name: "azure-identity-token", mountPath: "/var/run/secrets/azure/tokens" }];
    expect(identityOf({ containers: [{ env: injectedEnv, volumeMounts }], volumes })).toMatchObject({
      expirationSeconds: 7200,
      mountedAt: "/var/run/secrets/azure/tokens",
    });
  });

  test("takes the audience of a hand-written projection from where the token file is mounted", () => {
    const env = [{ name: "AZURE_FEDERATED_TOKEN_FILE", value: "/tokens/entra" }];
    const volumeMounts = [
      { name: "other", mountPath: "/elsewhere" },
      { name: "mine", mountPath: "/tokens/" },
    ];
    const volumes = [tokenVolume("other", "vault", "entra"), tokenVolume("mine", "api://Custom", "entra")];
    expect(identityOf({ containers: [{ env, volumeMounts }], volumes })).toMatchObject({
      tokenFile: "/tokens/entra",
      audience: "api://Custom",
    });
  });

  test("is also a token for Entra that is mounted by hand, with its file in the program's own settings", () => {
    const volumeMounts = [{ name: "mine", mountPath: "/tokens" }];
    const volumes = [tokenVolume("mine")];
    expect(identityOf({ containers: [{ volumeMounts }], volumes })).toMatchObject({
      tokenFile: null,
      audience: "api://AzureADTokenExchange",
    });
    const env = [{ name: "AZURE_FEDERATED_TOKEN_FILE", valueFrom: { configMapKeyRef: { name: "c", key: "k" } } }];
    expect(identityOf({ containers: [{ env, volumeMounts }], volumes })?.audience).toBe("api://AzureADTokenExchange");
    expect(identityOf({ containers: [{ volumeMounts }], volumes: [tokenVolume("mine", "vault")] })).toBeNull();
  });

  test("through an identity binding is known by its audience or its proxy, not by a promise", () => {
    const volumes = [tokenVolume("azure-identity-token", "api://AKSIdentityBinding")];
    expect(identityOf({ containers: [{ env: injectedEnv }], volumes })?.usesIdentityBinding).toBe(true);
    const env = [...injectedEnv, { name: "AZURE_KUBERNETES_TOKEN_PROXY", value: "https://proxy" }];
    expect(identityOf({ containers: [{ env }] })?.usesIdentityBinding).toBe(true);
    const annotated = {
      metadata: { name: "p", annotations: { "azure.workload.identity/use-identity-binding": "true" } },
      spec: { containers: [{ env: injectedEnv }], volumes: [tokenVolume("azure-identity-token")] },
    };
    expect(toPod(annotated, context).identity?.usesIdentityBinding).toBe(false);
  });

  test("is absent where only a client id is set", () => {
    expect(identityOf({ containers: [{ env: [{ name: "AZURE_CLIENT_ID", value: "x" }] }] })).toBeNull();
  });
});

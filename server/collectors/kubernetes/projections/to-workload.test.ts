import { describe, expect, test } from "vitest";
import type { Workload } from "../../../../lib/inventory/kubernetes/workload.ts";
import { createShareText } from "../share-text.ts";
import { toCronJob, toDaemonSet, toDeployment, toJob } from "./to-workload.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

const deployment = {
  metadata: {
    name: "pulseos-worker",
    namespace: "workers-blue",
    uid: "d-1",
    labels: { "helm.sh/chart": "pulseos-worker-1.8.0", "azure.workload.identity/use": "true" },
    annotations: {
      "meta.helm.sh/release-name": "pulseos-worker",
      "meta.helm.sh/release-namespace": "workers-blue",
      "azure.workload.identity/client-id": "misplaced",
      "kubectl.kubernetes.io/last-applied-configuration": "PLANTED",
    },
  },
  spec: {
    replicas: 3,
    template: {
      metadata: {
        labels: { app: "pulseos-worker" },
        annotations: { "azure.workload.identity/skip-containers": "proxy", "checksum/config": "PLANTED" },
      },
      spec: {
        serviceAccountName: "sa-workers-workloadidentity",
        nodeSelector: { "kubernetes.azure.com/agentpool": "workers" },
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                {
                  matchExpressions: [
                    { key: "kubernetes.azure.com/scalesetpriority", operator: "NotIn", values: ["spot"] },
                    { key: "x", operator: "Invented" },
                  ],
                  matchFields: [{ key: "metadata.name", operator: "In", values: ["node-1"] }],
                },
              ],
            },
            preferredDuringSchedulingIgnoredDuringExecution: ["workers", "spare"].map((pool) => ({
              weight: 1,
              preference: {
                matchExpressions: [{ key: "kubernetes.azure.com/agentpool", operator: "In", values: [pool] }],
              },
            })),
          },
        },
        tolerations: [
          { operator: "Exists" },
          { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
          { key: "sla", operator: "Gt", value: "950" },
        ],
        initContainers: [{ name: "migrate", image: "acr.azurecr.io/migrate:1", resources: { limits: { cpu: "1" } } }],
        containers: [
          {
            name: "worker",
            image: "acr.azurecr.io/worker:1.8.0",
            command: ["celery", "-b", "rediss://:PLANTED@redis-pulseos.redis.cache.windows.net:6380", "-Q"],
            args: ["$(BROKER_REQUESTS_QUEUE)", "$$(PLAIN)"],
            env: [
              { name: "AZURE_CLIENT_ID", value: "11111111-1111-1111-1111-111111111111" },
              { name: "AZURE_OPENAI_CHAT_DEPLOYMENT", value: "gpt-4o" },
              { name: "AZURE_OPENAI_DEPLOYMENT_HEADERS", value: "api-key: PLANTED" },
              { name: "DB_PASSWORD", value: "PLANTED" },
              { name: "VAULT", value: "https://PLANTED@kv-cluster.vault.azure.net/$(VAULT_PATH)?k=PLANTED" },
              { name: "POD", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
              { name: "QUEUE", valueFrom: { configMapKeyRef: { name: "config", key: "queue", optional: true } } },
              { name: "AZURE_TENANT_ID", valueFrom: { secretKeyRef: { name: "tenant", key: "id" } } },
            ],
            volumeMounts: [
              { name: "config", mountPath: "/etc/app.ini", subPath: "app.ini" },
              { name: "all", mountPath: "/all" },
            ],
            envFrom: [
              { configMapRef: { name: "config" } },
              { prefix: "API_", secretRef: { name: "secret-api-workers", optional: true } },
            ],
            resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1", memory: "1Gi" } },
          },
        ],
        volumes: [
          {
            name: "config",
            configMap: { name: "files", optional: true, items: [{ key: "app.ini", path: "app.ini" }] },
          },
          { name: "certificate", secret: { secretName: "tls" } },
          { name: "scratch", emptyDir: {} },
          {
            name: "vault",
            csi: { driver: "secrets-store.csi.k8s.io", volumeAttributes: { secretProviderClass: "spc-workers" } },
          },
          { name: "disk", csi: { driver: "disk.csi.azure.com", volumeAttributes: { secretProviderClass: "no" } } },
          {
            name: "all",
            projected: {
              sources: [
                { configMap: { name: "projected" } },
                { secret: { name: "projected-secret", optional: true } },
                { serviceAccountToken: { audience: "api://AzureADTokenExchange", path: "token" } },
              ],
            },
          },
        ],
      },
    },
  },
  status: { replicas: 3 },
};

const expected: Workload = {
  cluster: "aks-pulseos",
  namespace: "workers-blue",
  name: "pulseos-worker",
  kind: "Deployment",
  uid: "d-1",
  owner: null,
  labels: { "azure.workload.identity/use": "true" },
  annotations: { "azure.workload.identity/client-id": "misplaced" },
  replicas: 3,
  isIdle: false,
  helmRelease: { name: "pulseos-worker", namespace: "workers-blue", chart: "pulseos-worker-1.8.0" },
  template: {
    labels: { app: "pulseos-worker" },
    annotations: { "azure.workload.identity/skip-containers": "proxy" },
    serviceAccountName: "sa-workers-workloadidentity",
    usesHostNetwork: false,
    nodeSelector: { "kubernetes.azure.com/agentpool": "workers" },
    nodeSelectorTerms: [
      {
        expressions: [{ key: "kubernetes.azure.com/scalesetpriority", operator: "NotIn", values: ["spot"] }],
        fields: [{ key: "metadata.name", operator: "In", values: ["node-1"] }],
      },
    ],
    preferredLabelKeys: ["kubernetes.azure.com/agentpool"],
    tolerations: [
      { key: "", operator: "Exists", value: "", effect: "" },
      { key: "kubernetes.azure.com/scalesetpriority", operator: "Equal", value: "spot", effect: "NoSchedule" },
      { key: "sla", operator: "Gt", value: "950", effect: "" },
    ],
    containers: [
      {
        name: "migrate",
        isInit: true,
        image: "acr.azurecr.io/migrate:1",
        env: [],
        envFrom: [],
        variableReferences: [],
        spellsOldTokenPath: false,
        hosts: [],
        requests: { cpuInMillicores: 1000, memoryInBytes: 0 },
      },
      {
        name: "worker",
        isInit: false,
        image: "acr.azurecr.io/worker:1.8.0",
        env: [
          { name: "AZURE_CLIENT_ID", literal: "11111111-1111-1111-1111-111111111111", hosts: [], from: null },
          { name: "AZURE_OPENAI_CHAT_DEPLOYMENT", literal: "gpt-4o", hosts: [], from: null },
          { name: "AZURE_OPENAI_DEPLOYMENT_HEADERS", literal: null, hosts: [], from: null },
          { name: "DB_PASSWORD", literal: null, hosts: [], from: null },
          {
            name: "VAULT",
            literal: null,
            hosts: [
              {
                service: "key-vault",
                host: "kv-cluster.vault.azure.net",
                port: null,
                scheme: "https",
                carriesCredential: false,
                isPortVariable: false,
              },
            ],
            from: null,
          },
          {
            name: "POD",
            literal: null,
            hosts: [],
            from: { kind: "other", name: "", key: "metadata.name", isOptional: false },
          },
          {
            name: "QUEUE",
            literal: null,
            hosts: [],
            from: { kind: "ConfigMap", name: "config", key: "queue", isOptional: true },
          },
          {
            name: "AZURE_TENANT_ID",
            literal: null,
            hosts: [],
            from: { kind: "Secret", name: "tenant", key: "id", isOptional: false },
          },
        ],
        envFrom: [
          { kind: "ConfigMap", name: "config", prefix: "", isOptional: false },
          { kind: "Secret", name: "secret-api-workers", prefix: "API_", isOptional: true },
        ],
        variableReferences: [
          { variable: "BROKER_REQUESTS_QUEUE", path: "args[0]", isInShell: false },
          { variable: "VAULT_PATH", path: "env[VAULT]", isInShell: false },
        ],
        spellsOldTokenPath: false,
        hosts: [
          {
            service: "redis",
            host: "redis-pulseos.redis.cache.windows.net",
            port: 6380,
            scheme: "rediss",
            carriesCredential: true,
            isPortVariable: false,
          },
        ],
        requests: { cpuInMillicores: 250, memoryInBytes: 536_870_912 },
      },
    ],
    volumes: [
      {
        kind: "ConfigMap",
        volume: "config",
        name: "files",
        isOptional: true,
        keys: ["app.ini"],
        subPathIn: ["worker"],
      },
      { kind: "Secret", volume: "certificate", name: "tls", isOptional: false, keys: [], subPathIn: [] },
      { kind: "SecretProviderClass", volume: "vault", name: "spc-workers" },
      { kind: "ConfigMap", volume: "all", name: "projected", isOptional: false, keys: [], subPathIn: [] },
      { kind: "Secret", volume: "all", name: "projected-secret", isOptional: true, keys: [], subPathIn: [] },
      {
        kind: "ServiceAccountToken",
        volume: "all",
        audience: "api://AzureADTokenExchange",
        path: "token",
        isMountedBySubPath: false,
      },
    ],
  },
};

const templateOf = (spec: object) =>
  toDeployment({ metadata: { name: "d" }, spec: { template: { spec } } }, context)?.template;

describe("workloads", () => {
  test("tell of a token path of an older webhook that it is spelled out, and no more", () => {
    const path = "/var/run/secrets/azure/tokens/azure-identity-token";
    const spelled = [
      { args: [`--token-file=${path}`] },
      { command: ["sh", "-c", `cat ${path}`] },
      { env: [{ name: "FILE", value: path }] },
      { env: [{ name: "FILE", value: "/var/run/secrets/azure/wi/token/azure-identity-token" }] },
    ];
    expect(templateOf({ containers: spelled })?.containers.map((each) => each.spellsOldTokenPath)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(JSON.stringify(templateOf({ containers: spelled }))).not.toContain("azure-identity-token");
  });

  test("tell which projected tokens are mounted by a part, and whether they share the node's network", () => {
    const volumes = ["whole", "part"].map((name) => ({
      name,
      projected: { sources: [{ serviceAccountToken: { audience: "a", path: "token" } }] },
    }));
    const volumeMounts = [{ name: "whole" }, { name: "part", subPath: "token" }];
    const template = templateOf({ hostNetwork: true, containers: [{ volumeMounts }], volumes });
    expect(template?.usesHostNetwork).toBe(true);
    expect(template?.volumes).toMatchObject([{ isMountedBySubPath: false }, { isMountedBySubPath: true }]);
  });

  test("keep what bridges are made of and none of the planted values", () => {
    expect(toDeployment(deployment, context)).toEqual(expected);
    expect(JSON.stringify(toDeployment(deployment, context))).not.toMatch(/planted/i);
  });

  test("that are written with null in place of nothing read like those without", () => {
    const spec = {
      replicas: null,
      template: {
        metadata: null,
        spec: {
          nodeSelector: null,
          volumes: null,
          containers: [
            {
              name: "c",
              env: [{ name: "A", value: null, valueFrom: null }],
              envFrom: [{ configMapRef: null }],
              resources: null,
            },
          ],
        },
      },
    };
    expect(toDeployment({ metadata: { name: "d", annotations: null }, spec }, context)).toMatchObject({
      replicas: 1,
      helmRelease: null,
      template: { nodeSelector: {}, volumes: [], containers: [{ env: [{ name: "A", from: null }], envFrom: [] }] },
    });
  });

  test("that only run once in a while say whether they are idle", () => {
    const metadata = {
      name: "j",
      ownerReferences: [{ kind: "CronJob", name: "nightly", uid: "c-1", controller: true }],
    };
    const job = (spec: object, status: object = {}) => toJob({ metadata, spec, status }, context);
    expect(job({ parallelism: 4 })).toMatchObject({
      kind: "Job",
      replicas: 4,
      isIdle: false,
      owner: { name: "nightly" },
    });
    expect(job({ suspend: true })?.isIdle).toBe(true);
    expect(job({}, { conditions: [{ type: "Complete", status: "True" }] })?.isIdle).toBe(true);
    expect(job({}, { conditions: [{ type: "Failed", status: "False" }] })?.isIdle).toBe(false);
    const jobTemplate = { spec: { template: { spec: { serviceAccountName: "nightly" } } } };
    expect(toCronJob({ metadata: { name: "c" }, spec: { suspend: true, jobTemplate } }, context)).toMatchObject({
      kind: "CronJob",
      replicas: null,
      isIdle: true,
      template: { serviceAccountName: "nightly" },
    });
  });

  test("of a DaemonSet have no wished number", () => {
    expect(toDaemonSet({ metadata: { name: "d" }, spec: {} }, context)).toMatchObject({
      kind: "DaemonSet",
      replicas: null,
    });
  });
});

import type { V1Container } from "@kubernetes/client-node";
import { controllerReference } from "../../simulator/build/api-object.ts";
import { externalSecret, secretStore } from "../../simulator/build/external-secret.ts";
import { pod } from "../../simulator/build/pod.ts";
import { rollout } from "../../simulator/build/rollout.ts";
import { cronJob, statefulSet, type WorkloadOptions } from "../../simulator/build/workload.ts";
import type { ApiObject } from "../../simulator/kubernetes/api-object.ts";
import { planted } from "../../simulator/planted-secret.ts";
import { identities, nodes, places, tenantId } from "./names.ts";

const useLabel = { "azure.workload.identity/use": "true" };

const container = (env: Readonly<Record<string, string>>): V1Container => ({
  name: "main",
  image: "acrharbour.azurecr.io/main:3.2.0",
  env: Object.entries(env).map(([name, value]) => ({ name, value })),
  resources: { requests: { cpu: "250m", memory: "256Mi" } },
});

const hosts = {
  redis: `rediss://${places.redis.name}.westeurope.redis.azure.net:10000/0`,
  cosmos: `https://${places.cosmos.name}.documents.azure.com:443/`,
  openai: `https://${places.openai.name}.openai.azure.com/`,
  appConfiguration: `https://${places.appConfiguration.name}.azconfig.io`,
};

export const workloads = (): ApiObject[] => [
  ...berthPlanner(),
  ...tugDispatch(),
  ...ledgerWriter(),
  manifestExport(),
  ...pilotAssistant(),
  ...declarations(),
];

/** Signs in as the right `id-fleet`, and reads the settings through a role on their resource group. */
function berthPlanner(): readonly ApiObject[] {
  return rollout({
    namespace: "berths",
    name: "berth-planner",
    template: {
      labels: useLabel,
      spec: {
        serviceAccountName: "sa-berth",
        nodeSelector: { "harbour.example/tier": "deep" },
        tolerations: [{ key: "harbour.example/dredged", operator: "Exists" }],
        containers: [container({ APP_CONFIGURATION_ENDPOINT: hosts.appConfiguration })],
      },
    },
    identity: { clientId: identities.fleetNorth.clientId, tenantId },
    pods: [{ state: "running", nodeName: nodes.deep[0] }],
  }).objects;
}

/** Its ServiceAccount names the other `id-fleet`, and its pods a pool with a letter too many. */
function tugDispatch(): readonly ApiObject[] {
  const options: WorkloadOptions = {
    namespace: "tugs",
    name: "tug-dispatch",
    template: {
      labels: useLabel,
      spec: {
        serviceAccountName: "sa-tug",
        nodeSelector: { "kubernetes.azure.com/agentpool": "quays" },
        containers: [container({ REDIS_URL: hosts.redis })],
      },
    },
  };
  return statefulSetWithPod(options, identities.fleetSouth.clientId, {
    state: "unschedulable",
    message: "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
  });
}

/** Azure Managed Redis, and Cosmos DB for NoSQL in the other subscription by a data role on the account. */
function ledgerWriter(): readonly ApiObject[] {
  const options: WorkloadOptions = {
    namespace: "ledger",
    name: "ledger-writer",
    template: {
      labels: useLabel,
      spec: {
        serviceAccountName: "sa-ledger",
        nodeSelector: { "kubernetes.azure.com/agentpool": "quay" },
        containers: [
          container({
            REDIS_URL: hosts.redis,
            COSMOS_ENDPOINT: hosts.cosmos,
            LEDGER_PASSPHRASE: planted("ledger-env"),
          }),
        ],
      },
    },
  };
  return statefulSetWithPod(options, identities.ledger.clientId, { state: "running", nodeName: nodes.quay[0] });
}

function statefulSetWithPod(
  options: WorkloadOptions,
  clientId: string,
  state: Parameters<typeof pod>[0]["state"],
): readonly ApiObject[] {
  const set = statefulSet({ ...options, readyReplicas: state.state === "running" ? 1 : 0 });
  const { labels, spec } = options.template;
  return [
    set,
    pod({
      namespace: options.namespace ?? "default",
      name: `${options.name}-0`,
      ...(labels === undefined ? {} : { labels }),
      owner: controllerReference(set),
      spec,
      state,
      identity: { clientId, tenantId },
    }),
  ];
}

/** Calls the models by a role on a management group, and has a data role on one database only. */
function manifestExport(): ApiObject {
  return cronJob({
    namespace: "customs",
    name: "manifest-export",
    template: {
      labels: useLabel,
      spec: {
        restartPolicy: "Never",
        serviceAccountName: "sa-customs",
        containers: [
          container({
            COSMOS_ENDPOINT: hosts.cosmos,
            AZURE_OPENAI_ENDPOINT: hosts.openai,
            AZURE_OPENAI_DEPLOYMENT: "gpt-4o",
          }),
        ],
      },
    },
  });
}

/** Calls the models by a role that the harbour defined itself. */
function pilotAssistant(): readonly ApiObject[] {
  return rollout({
    namespace: "pilots",
    name: "pilot-assistant",
    template: {
      labels: useLabel,
      spec: {
        serviceAccountName: "sa-pilot",
        containers: [container({ AZURE_OPENAI_ENDPOINT: hosts.openai, AZURE_OPENAI_DEPLOYMENT: "gpt-4o" })],
      },
    },
    identity: { clientId: identities.pilots.clientId, tenantId },
    pods: [{ state: "running", nodeName: nodes.quay[1] }],
  }).objects;
}

/** Takes two Secrets out of one vault: one store has an access policy, the other a role that counts for nothing. */
function declarations(): readonly ApiObject[] {
  const vaultUrl = `https://${places.vault.name}.vault.azure.net`;
  const { objects } = rollout({
    namespace: "customs",
    name: "declarations",
    template: {
      spec: {
        containers: [
          { ...container({}), envFrom: [{ secretRef: { name: "declarations" } }, { secretRef: { name: "audit" } }] },
        ],
      },
    },
    pods: [{ state: "running", nodeName: nodes.quay[0] }],
  });
  const synced = { isTrue: true, reason: "SecretSynced", message: "secret synced" };
  const refused = {
    isTrue: false,
    reason: "SecretSyncedError",
    message: "error processing spec.data[0] (key: audit-key)",
  };
  return [
    ...objects,
    secretStore({
      name: "quay",
      vaultUrl,
      authType: "WorkloadIdentity",
      serviceAccount: { name: "sa-vault-reader", namespace: "external-secrets" },
    }),
    secretStore({
      namespace: "customs",
      name: "audit",
      vaultUrl,
      authType: "WorkloadIdentity",
      serviceAccount: { name: "sa-auditor" },
    }),
    externalSecret({
      namespace: "customs",
      name: "declarations",
      store: { kind: "ClusterSecretStore", name: "quay" },
      data: { SIGNING_KEY: "signing-key" },
      ready: synced,
      refreshedAt: new Date(),
    }),
    externalSecret({
      namespace: "customs",
      name: "audit",
      store: { kind: "SecretStore", name: "audit" },
      data: { AUDIT_KEY: "audit-key" },
      ready: refused,
    }),
  ];
}

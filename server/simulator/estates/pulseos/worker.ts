import type { V1Container } from "@kubernetes/client-node";
import { appConfigurationProvider } from "../../build/app-configuration-provider.ts";
import { controllerReference, toGoTime } from "../../build/api-object.ts";
import { configMap } from "../../build/config-map.ts";
import { rollout } from "../../build/rollout.ts";
import { serviceAccount } from "../../build/service-account.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { planted } from "../../planted-secret.ts";
import { minutesBefore, type PulseosOptions } from "./change.ts";
import { identities, nodes, serviceAccounts, tenantId } from "./names.ts";
import { onWorkers } from "./nodes.ts";

type ProviderPhase = "Complete" | "Failed" | "UpdateFailed";

interface WorkerRelease {
  readonly namespace: "workers-blue" | "workers-green";
  readonly chart: string;
  readonly serviceAccountName: string;
  readonly replicas: number;
  readonly providerPhase: ProviderPhase;
}

/** The release that works. */
export function workersBlue(options: PulseosOptions): ApiObject[] {
  const { changes } = options;
  const isRenamed = changes.has("rename-service-account");
  return workerRelease(options, {
    namespace: "workers-blue",
    chart: "pulseos-worker-1.8.0",
    serviceAccountName: isRenamed ? serviceAccounts.workersRenamed : serviceAccounts.workers,
    replicas: 2,
    providerPhase: isRenamed || changes.has("fail-configuration-sync") ? "UpdateFailed" : "Complete",
  });
}

/** The next release, waiting with no replicas: its subject has no credential yet. */
export function workersGreen(options: PulseosOptions): ApiObject[] {
  return workerRelease(options, {
    namespace: "workers-green",
    chart: "pulseos-worker-1.9.0",
    serviceAccountName: serviceAccounts.workers,
    replicas: 0,
    providerPhase: options.changes.has("federate-workers-green") ? "Complete" : "Failed",
  });
}

function workerRelease(options: PulseosOptions, release: WorkerRelease): ApiObject[] {
  const { namespace, chart, serviceAccountName, replicas } = release;
  const { clientId } = identities.workers;
  const { objects } = rollout({
    namespace,
    name: "pulseos-worker",
    helm: { name: "pulseos-worker", namespace, chart },
    annotations: { "kubectl.kubernetes.io/last-applied-configuration": planted(`${namespace}-last-applied`) },
    replicas,
    template: {
      labels: { "azure.workload.identity/use": "true" },
      spec: {
        serviceAccountName,
        nodeSelector: { "kubernetes.azure.com/agentpool": "workers" },
        containers: [workerContainer(chart)],
      },
    },
    identity: { clientId, tenantId },
    pods: Array.from({ length: replicas }, (_, index) =>
      onWorkers(options, {
        state: "running",
        nodeName: nodes.workers[index % 2] ?? nodes.workers[0],
        startedAt: minutesBefore(options.now, 90),
      }),
    ),
  });
  return [
    // The configuration provider takes the tenant from here: its controller is not told any.
    serviceAccount({
      namespace,
      name: serviceAccountName,
      clientId,
      annotations: { "azure.workload.identity/tenant-id": tenantId },
    }),
    ...objects,
    ...configuration(options, release),
  ];
}

function workerContainer(chart: string): V1Container {
  return {
    name: "worker",
    image: `acrpulseos.azurecr.io/pulseos/worker:${chart.replace("pulseos-worker-", "")}`,
    command: ["celery", "-A", "pulseos.worker", "worker", "-Q", "$(BROKER_REQUESTS_QUEUE)"],
    envFrom: [{ configMapRef: { name: "configmap-api-workers" } }, { secretRef: { name: "secret-api-workers" } }],
    env: [
      { name: "REDIS_HOST", value: "redis-pulseos.redis.cache.windows.net" },
      { name: "REDIS_PORT", value: "6380" },
      { name: "COSMOS_HOST", value: "cosmos-pulseos.mongo.cosmos.azure.com" },
      { name: "AZURE_OPENAI_ENDPOINT", value: "https://oai-pulseos.openai.azure.com/" },
      { name: "AZURE_OPENAI_DEPLOYMENT", value: "gpt-4o" },
      { name: "CELERY_RESULT_BACKEND", value: "rediss://redis-pulseos.redis.cache.windows.net:6380/0" },
      { name: "SENTRY_AUTH_TOKEN", value: planted("worker-env") },
      { name: "ALERT_HOOK_URL", value: `https://worker:${planted("worker-env-url")}@hooks.pulseos.example/alerts` },
    ],
    resources: { requests: { cpu: "1", memory: "4Gi" }, limits: { memory: "8Gi" } },
  };
}

/** The provider of the release and, once it has synced, the ConfigMap that it owns. */
function configuration(
  { now, changes }: PulseosOptions,
  { namespace, serviceAccountName, providerPhase }: WorkerRelease,
): ApiObject[] {
  const provider = appConfigurationProvider({
    namespace,
    name: "appconfig-workers",
    endpoint: "https://appcs-pulseos.azconfig.io",
    configMapName: "configmap-api-workers",
    auth: { workloadIdentity: { serviceAccountName } },
    phase: providerPhase,
    reconciledAt: minutesBefore(now, 2),
    syncedAt: minutesBefore(now, providerPhase === "UpdateFailed" ? 45 : 2),
  });
  if (providerPhase === "Failed") return [provider];
  const queues = {
    ...(changes.has("remove-requests-queue") ? {} : { BROKER_REQUESTS_QUEUE: "pulseos-requests" }),
    BROKER_RESULTS_QUEUE: "pulseos-results",
  };
  const settings = {
    LOG_LEVEL: "INFO",
    SMTP_PASSWORD: planted("config-map"),
    PARTNER_FEED_URL: `https://pulseos:${planted("config-map-url")}@feed.pulseos.example/v2`,
  };
  const annotations = { "azconfig.io/LastReconcileTime": toGoTime(minutesBefore(now, 120)) };
  const identity = { namespace, name: "configmap-api-workers", annotations, owner: controllerReference(provider) };
  return [provider, configMap(identity, { ...queues, ...settings })];
}

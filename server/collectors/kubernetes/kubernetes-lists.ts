import type { CollectionName, ResourceOf } from "../../../lib/inventory/collections.ts";
import type { Projection } from "./projections/projection.ts";
import { toAppConfigurationProvider } from "./projections/to-app-configuration-provider.ts";
import { toClusterEvent } from "./projections/to-cluster-event.ts";
import { toClusterRole, toClusterRoleBinding } from "./projections/to-cluster-role.ts";
import { toConfigMap } from "./projections/to-config-map.ts";
import { toCsiNode } from "./projections/to-csi-node.ts";
import { toExternalSecret } from "./projections/to-external-secret.ts";
import { toNamespace } from "./projections/to-namespace.ts";
import { toNetworkPolicy } from "./projections/to-network-policy.ts";
import { toNode } from "./projections/to-node.ts";
import { toNodePool } from "./projections/to-node-pool.ts";
import { toPod } from "./projections/to-pod.ts";
import { toReplicaSet } from "./projections/to-replica-set.ts";
import { toSecretProviderClass, toSecretProviderClassPodStatus } from "./projections/to-secret-provider-class.ts";
import { toClusterSecretStore, toNamespacedSecretStore } from "./projections/to-secret-store.ts";
import { toServiceAccount } from "./projections/to-service-account.ts";
import { toClusterTriggerAuthentication, toTriggerAuthentication } from "./projections/to-trigger-authentication.ts";
import { toEndpointSlice, toWorkloadIdentityWebhook } from "./projections/to-webhook.ts";
import { toCronJob, toDaemonSet, toDeployment, toJob, toStatefulSet } from "./projections/to-workload.ts";

/** Where a collection is listed, and what is kept of each object. */
export interface KubernetesList<Name extends CollectionName = CollectionName> {
  readonly what: Name;
  /** The group's path; further ones are older versions, asked when the server does not serve the one before. */
  readonly groups: readonly [string, ...string[]];
  readonly resource: string;
  /** Read per namespace when the configuration names namespaces. */
  readonly isPerNamespace: boolean;
  /** Made by a definition that a cluster need not have: not being served means that there are none. */
  readonly isOptional: boolean;
  /** Each is a list of its own, all together are the collection. */
  readonly queries: readonly Readonly<Record<string, string>>[];
  readonly pageSize: number;
  readonly project: Projection<ResourceOf[Name]>;
}

const everything = [{}] as const;

function namespaced<Name extends CollectionName>(
  what: Name,
  group: string,
  resource: string,
  project: Projection<ResourceOf[Name]>,
  changes: Partial<KubernetesList<Name>> = {},
): KubernetesList<Name> {
  return {
    what,
    groups: [group],
    resource,
    isPerNamespace: true,
    isOptional: false,
    queries: everything,
    pageSize: 500,
    project,
    ...changes,
  };
}

/** A page is parsed in one go; 500 of these hold the event loop for over 30 ms. */
const large = { pageSize: 250 } as const;
const custom = { isOptional: true } as const;
const clusterWide = { isPerNamespace: false } as const;
const externalSecrets = ["/apis/external-secrets.io/v1", "/apis/external-secrets.io/v1beta1"] as const;
const keda = "/apis/keda.sh/v1alpha1";
const rbac = "/apis/rbac.authorization.k8s.io/v1";
const secretsStore = "/apis/secrets-store.csi.x-k8s.io/v1";

export const webhookList = namespaced(
  "webhooks",
  "/apis/admissionregistration.k8s.io/v1",
  "mutatingwebhookconfigurations",
  toWorkloadIdentityWebhook,
  clusterWide,
);

const defaultWebhookService = "azure-wi-webhook-webhook-service";

/** The slices behind the webhook, in whatever namespace it runs; `services` are the names that its configurations call. */
export function endpointSliceList(services: readonly string[]): KubernetesList<"endpointSlices"> {
  const names = [...new Set([defaultWebhookService, ...services])];
  const [only] = names;
  const isOneOf = names.length === 1 ? `=${only}` : ` in (${names.join(",")})`;
  return namespaced("endpointSlices", "/apis/discovery.k8s.io/v1", "endpointslices", toEndpointSlice, {
    ...clusterWide,
    queries: [{ labelSelector: `kubernetes.io/service-name${isOneOf}` }],
  });
}

const karpenter = ["/apis/karpenter.sh/v1", "/apis/karpenter.sh/v1beta1"] as const;

const eventReasons = [
  "FailedScheduling",
  "FailedCreate",
  "FailedMount",
  "InvalidEnvironmentVariableNames",
  "NotTriggerScaleUp",
  "TriggeredScaleUp",
];

/** Every list but the webhooks and the EndpointSlices behind them. The longest first. */
export const kubernetesLists: readonly KubernetesList[] = [
  namespaced("pods", "/api/v1", "pods", toPod, large),
  namespaced("replicaSets", "/apis/apps/v1", "replicasets", toReplicaSet, large),
  // A ConfigMap can hold a megabyte.
  namespaced("configMaps", "/api/v1", "configmaps", toConfigMap, { pageSize: 100 }),
  namespaced("namespaces", "/api/v1", "namespaces", toNamespace, clusterWide),
  namespaced("nodes", "/api/v1", "nodes", toNode, clusterWide),
  namespaced("csiNodes", "/apis/storage.k8s.io/v1", "csinodes", toCsiNode, clusterWide),
  namespaced("nodePools", karpenter[0], "nodepools", toNodePool, { ...custom, ...clusterWide, groups: karpenter }),
  namespaced("serviceAccounts", "/api/v1", "serviceaccounts", toServiceAccount),
  namespaced("deployments", "/apis/apps/v1", "deployments", toDeployment),
  namespaced("statefulSets", "/apis/apps/v1", "statefulsets", toStatefulSet),
  namespaced("daemonSets", "/apis/apps/v1", "daemonsets", toDaemonSet),
  namespaced("jobs", "/apis/batch/v1", "jobs", toJob),
  namespaced("cronJobs", "/apis/batch/v1", "cronjobs", toCronJob),
  namespaced("events", "/api/v1", "events", toClusterEvent, {
    queries: eventReasons.map((reason) => ({ fieldSelector: `reason=${reason}` })),
  }),
  namespaced(
    "appConfigurationProviders",
    "/apis/azconfig.io/v1",
    "azureappconfigurationproviders",
    toAppConfigurationProvider,
    custom,
  ),
  namespaced("secretProviderClasses", secretsStore, "secretproviderclasses", toSecretProviderClass, custom),
  namespaced(
    "secretProviderClassPodStatuses",
    secretsStore,
    "secretproviderclasspodstatuses",
    toSecretProviderClassPodStatus,
    custom,
  ),
  namespaced("externalSecrets", externalSecrets[0], "externalsecrets", toExternalSecret, {
    ...custom,
    groups: externalSecrets,
  }),
  namespaced("secretStores", externalSecrets[0], "secretstores", toNamespacedSecretStore, {
    ...custom,
    groups: externalSecrets,
  }),
  namespaced("clusterSecretStores", externalSecrets[0], "clustersecretstores", toClusterSecretStore, {
    ...custom,
    ...clusterWide,
    groups: externalSecrets,
  }),
  namespaced("triggerAuthentications", keda, "triggerauthentications", toTriggerAuthentication, custom),
  namespaced("clusterTriggerAuthentications", keda, "clustertriggerauthentications", toClusterTriggerAuthentication, {
    ...custom,
    ...clusterWide,
  }),
  namespaced("networkPolicies", "/apis/networking.k8s.io/v1", "networkpolicies", toNetworkPolicy),
  namespaced("clusterRoles", rbac, "clusterroles", toClusterRole, clusterWide),
  namespaced("clusterRoleBindings", rbac, "clusterrolebindings", toClusterRoleBinding, clusterWide),
];

import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { Subscription } from "../inventory/azure/subscription.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { InjectedIdentity, Pod } from "../inventory/kubernetes/pod.ts";
import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import type { ReplicaSet } from "../inventory/kubernetes/replica-set.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { EndpointSlice, WorkloadIdentityWebhook } from "../inventory/kubernetes/webhook.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { inventoryOf, type SomeResources, type Unread } from "./inventory-of.ts";
import { aPodTemplate } from "./pod-template.ts";
import { aDeployment, aPod, aReplicaSet } from "./workload.ts";

export const subscription: Subscription = {
  id: "/subscriptions/0a0a0a0a-0000-4000-8000-000000000001",
  name: "Shop",
  subscriptionId: "0a0a0a0a-0000-4000-8000-000000000001",
  tenantId: "0b0b0b0b-0000-4000-8000-000000000001",
};
export const group = `${subscription.id}/resourceGroups/rg-shop`;
export const issuerUrl =
  "https://northeurope.oic.prod-aks.azure.com/0b0b0b0b-0000-4000-8000-000000000001/c1c1c1c1-0000-4000-8000-000000000001/";

export const cluster: ManagedCluster = {
  id: `${group}/providers/Microsoft.ContainerService/managedClusters/aks-shop`,
  name: "aks-shop",
  kubernetesVersion: "1.34.1",
  apiServerHosts: ["aks-shop.example.azmk8s.io"],
  powerState: "Running",
  provisioningState: "Succeeded",
  skuName: "Base",
  tenantId: subscription.tenantId,
  oidcIssuer: { enabled: true, issuerUrl },
  workloadIdentityEnabled: true,
  podIdentityEnabled: false,
  apiServerVnetIntegration: false,
  kubeletClientId: null,
  isMetadataClosedToPods: false,
  nodeAutoProvisioning: false,
  agentPools: [],
  network: {
    nodeResourceGroup: "MC_rg-shop_aks-shop_northeurope",
    outboundType: "loadBalancer",
    outboundIpIds: [],
    networkPolicy: "azure",
    hasHttpProxy: false,
    pools: [],
  },
};

export const managedIdentity: UserAssignedIdentity = {
  id: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-checkout`,
  name: "id-checkout",
  clientId: "0c0c0c0c-0000-4000-8000-0000000000c1",
  principalId: "0d0d0d0d-0000-4000-8000-0000000000d1",
  tenantId: "0b0b0b0b-0000-4000-8000-000000000001",
  changedAt: null,
};

export const tokenSubject = "system:serviceaccount:shop:sa-checkout";

export const credential: FederatedCredential = {
  id: `${managedIdentity.id}/federatedIdentityCredentials/checkout`,
  name: "checkout",
  identityId: managedIdentity.id,
  issuer: issuerUrl,
  subject: tokenSubject,
  audiences: ["api://AzureADTokenExchange"],
  changedAt: null,
};

export const serviceAccount: ServiceAccount = {
  cluster: "harbour",
  namespace: "shop",
  name: "sa-checkout",
  labels: {},
  annotations: { "azure.workload.identity/client-id": managedIdentity.clientId },
};

export const webhook: WorkloadIdentityWebhook = {
  cluster: "harbour",
  namespace: "",
  name: "azure-wi-webhook-mutating-webhook-configuration",
  failurePolicy: "Fail",
  isExemptFromEnforcer: false,
  service: { namespace: "kube-system", name: "azure-wi-webhook-webhook-service" },
};

export const endpointSlice: EndpointSlice = {
  cluster: "harbour",
  namespace: "kube-system",
  name: "azure-wi-webhook-webhook-service-1",
  service: "azure-wi-webhook-webhook-service",
  readyEndpoints: 2,
};

export const deployment: Workload = aDeployment({
  template: aPodTemplate({ labels: { "azure.workload.identity/use": "true" }, serviceAccountName: "sa-checkout" }),
});

export const replicaSet = aReplicaSet(deployment);

export const pod: Pod = aPod(replicaSet, {
  serviceAccountName: "sa-checkout",
  workloadIdentityLabel: "true",
  identity: {
    clientId: managedIdentity.clientId,
    tenantId: managedIdentity.tenantId,
    tokenFile: "/var/run/secrets/azure/wi/token/azure-identity-token",
    audience: "api://AzureADTokenExchange",
    expirationSeconds: 3600,
    mountedAt: "/var/run/secrets/azure/wi",
    usesIdentityBinding: false,
  },
});

export const templated = (over: Partial<PodTemplate>): Workload => ({
  ...deployment,
  template: { ...deployment.template, ...over },
});

/** The story's ServiceAccount with further annotations `azure.workload.identity/…`. */
export const annotatedWith = (annotations: Readonly<Record<string, string>>): ServiceAccount => ({
  ...serviceAccount,
  annotations: { ...serviceAccount.annotations, ...annotations },
});

export const podHolding = (over: Partial<InjectedIdentity>): Pod => ({
  ...pod,
  identity: pod.identity && { ...pod.identity, ...over },
});

/** A pod that was made while the webhook was away. */
export const barePod: Pod = { ...pod, identity: null };

/** What is changed of the story in which `shop/checkout` is whole. */
export interface StoryChanges {
  readonly deployment?: Workload;
  readonly cluster?: ManagedCluster;
  readonly identities?: readonly UserAssignedIdentity[];
  readonly credentials?: readonly FederatedCredential[];
  readonly serviceAccounts?: readonly ServiceAccount[];
  readonly webhooks?: readonly WorkloadIdentityWebhook[];
  readonly endpointSlices?: readonly EndpointSlice[];
  readonly pods?: readonly Pod[];
  readonly replicaSets?: readonly ReplicaSet[];
  /** What the story has nothing of by itself. */
  readonly more?: SomeResources;
  readonly unread?: readonly Unread[];
}

export function identityStory(changes: StoryChanges = {}): Inventory {
  return inventoryOf(
    {
      subscriptions: [subscription],
      ...changes.more,
      managedClusters: [changes.cluster ?? cluster, ...(changes.more?.managedClusters ?? [])],
      userAssignedIdentities: changes.identities ?? [managedIdentity],
      federatedCredentials: changes.credentials ?? [credential],
      deployments: [changes.deployment ?? deployment, ...(changes.more?.deployments ?? [])],
      replicaSets: changes.replicaSets ?? [replicaSet],
      pods: changes.pods ?? [pod],
      serviceAccounts: changes.serviceAccounts ?? [serviceAccount],
      webhooks: changes.webhooks ?? [webhook],
      endpointSlices: changes.endpointSlices ?? [endpointSlice],
    },
    changes.unread,
    [{ name: "harbour", apiServerHost: null, resourceId: cluster.id, namespaces: [] }],
  );
}

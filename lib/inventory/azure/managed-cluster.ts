import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.ContainerService/managedClusters`. */
export interface ManagedCluster extends AzureResource {
  readonly kubernetesVersion: string | null;
  /** Lower-case hosts at which the API server answers: `fqdn`, `privateFQDN`, `azurePortalFQDN`. */
  readonly apiServerHosts: readonly string[];
  /** `Running` or `Stopped`, as ARM spelled it. */
  readonly powerState: string | null;
  readonly provisioningState: string | null;
  /** `Base`, `Automatic`, … */
  readonly skuName: string | null;
  readonly tenantId: string | null;
  readonly oidcIssuer: { readonly enabled: boolean; readonly issuerUrl: string | null };
  readonly workloadIdentityEnabled: boolean;
  /** `podIdentityProfile.enabled`: the add-on that workload identity replaced. */
  readonly podIdentityEnabled: boolean;
  /** `apiServerAccessProfile.enableVnetIntegration`. */
  readonly apiServerVnetIntegration: boolean;
  /** The client id of the identity that AKS gives to every node; null when ARM states none. */
  readonly kubeletClientId: string | null;
  /** `networkProfile.podLinkLocalAccess: None`: pods get no answer from the metadata service of their node. */
  readonly isMetadataClosedToPods: boolean;
  /** `nodeProvisioningProfile.mode === "Auto"`: nodes appear without an agent pool (Karpenter). */
  readonly nodeAutoProvisioning: boolean;
  readonly agentPools: readonly AgentPool[];
  readonly network: ClusterNetwork;
}

/** Where the nodes and pods are, and how they leave. */
export interface ClusterNetwork {
  /** The group that AKS made for the nodes; without subnets of one's own the virtual network is in there too. */
  readonly nodeResourceGroup: string | null;
  /** `loadBalancer`, `managedNATGateway`, `userAssignedNATGateway`, `userDefinedRouting`, `none`, `block`. */
  readonly outboundType: string | null;
  /** Of the load balancer or the managed NAT gateway. */
  readonly outboundIpIds: readonly string[];
  /** `none`, `azure`, `calico`, `cilium`: what enforces NetworkPolicies. */
  readonly networkPolicy: string | null;
  /** Requests go through a proxy that nodes and pods are told of. */
  readonly hasHttpProxy: boolean;
  readonly pools: readonly PoolNetwork[];
}

export interface PoolNetwork {
  readonly pool: string;
  /** Null: the network that AKS made. */
  readonly nodeSubnetId: string | null;
  /** Null where pods share the nodes' addresses or subnet. */
  readonly podSubnetId: string | null;
  readonly hasNodePublicIp: boolean;
}

/** An AKS node pool, from `properties.agentPoolProfiles[]`. */
export interface AgentPool {
  readonly name: string;
  /** `System`, `User`, `Gateway`, … as ARM spelled it. */
  readonly mode: string | null;
  /** `VirtualMachineScaleSets`, `VirtualMachines`, … */
  readonly type: string | null;
  readonly vmSize: string | null;
  /** For Virtual Machines pools the sum of their manual scale profiles; null when ARM states none. */
  readonly count: number | null;
  readonly autoscaling: { readonly minCount: number; readonly maxCount: number } | null;
  readonly powerState: string | null;
  readonly provisioningState: string | null;
  readonly isSpot: boolean;
  readonly nodeLabels: Readonly<Record<string, string>>;
  /** `key=value:Effect`, as ARM spells taints. */
  readonly nodeTaints: readonly string[];
  /** On new nodes until whatever prepares them takes them away; spelled like `nodeTaints`. */
  readonly nodeInitializationTaints: readonly string[];
  readonly osType: string | null;
}

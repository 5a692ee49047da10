import type { ArmResource } from "../arm/arm-estate.ts";
import type { JsonObject } from "../merge-patch.ts";
import { planted } from "../planted-secret.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.ContainerService/managedClusters";
/** What answers call it, although their ids spell it as everyone does. */
const answeredType = "Microsoft.ContainerService/ManagedClusters";

export interface AgentPoolOptions {
  readonly name: string;
  readonly mode?: "System" | "User";
  readonly vmSize?: string;
  readonly count?: number;
  readonly autoscaling?: { readonly minCount: number; readonly maxCount: number };
  readonly isSpot?: boolean;
  readonly powerState?: "Running" | "Stopped";
  readonly provisioningState?: string;
  readonly nodeLabels?: Readonly<Record<string, string>>;
  /** `key=value:Effect`. */
  readonly nodeTaints?: readonly string[];
  /** Of nodes that are not yet prepared, spelled alike. */
  readonly nodeInitializationTaints?: readonly string[];
}

export const spotTaint = "kubernetes.azure.com/scalesetpriority=spot:NoSchedule";

/** One element of `properties.agentPoolProfiles`. */
export function agentPool(options: AgentPoolOptions): JsonObject & { readonly name: string } {
  const { name, autoscaling, isSpot = false } = options;
  const spotLabels = isSpot ? { "kubernetes.azure.com/scalesetpriority": "spot" } : {};
  return {
    name,
    count: options.count ?? 2,
    vmSize: options.vmSize ?? "Standard_D4s_v5",
    osDiskSizeGB: 128,
    osDiskType: "Managed",
    maxPods: 110,
    type: "VirtualMachineScaleSets",
    availabilityZones: ["1", "2", "3"],
    enableAutoScaling: autoscaling !== undefined,
    ...autoscaling,
    scaleDownMode: "Delete",
    provisioningState: options.provisioningState ?? "Succeeded",
    powerState: { code: options.powerState ?? "Running" },
    orchestratorVersion: "1.34.2",
    currentOrchestratorVersion: "1.34.2",
    enableNodePublicIP: false,
    ...(isSpot ? { scaleSetPriority: "Spot", scaleSetEvictionPolicy: "Delete", spotMaxPrice: -1 } : {}),
    nodeLabels: { ...spotLabels, ...options.nodeLabels },
    nodeTaints: [...(isSpot ? [spotTaint] : []), ...(options.nodeTaints ?? [])],
    ...(options.nodeInitializationTaints && { nodeInitializationTaints: options.nodeInitializationTaints }),
    mode: options.mode ?? "User",
    osType: "Linux",
    osSKU: "Ubuntu",
    nodeImageVersion: "AKSUbuntu-2204gen2containerd-202610.12.0",
  };
}

export interface ManagedClusterOptions extends Place {
  readonly tenantId: string;
  readonly agentPools: readonly JsonObject[];
  /** Null: the OIDC issuer is off. */
  readonly issuerUrl: string | null;
  readonly workloadIdentityEnabled?: boolean;
  readonly fqdn?: string;
  readonly powerState?: "Running" | "Stopped";
  readonly kubernetesVersion?: string;
}

/** `Microsoft.ContainerService/managedClusters`. */
export function managedCluster(options: ManagedClusterOptions): ArmResource {
  const { name, issuerUrl, tenantId, kubernetesVersion = "1.34" } = options;
  return armResource(
    options,
    type,
    {
      powerState: { code: options.powerState ?? "Running" },
      kubernetesVersion,
      currentKubernetesVersion: `${kubernetesVersion}.2`,
      dnsPrefix: name,
      fqdn: options.fqdn ?? `${name}-dns-4f1c2a9b.hcp.westeurope.azmk8s.io`,
      azurePortalFQDN: `${name}-dns-4f1c2a9b.portal.hcp.westeurope.azmk8s.io`,
      agentPoolProfiles: options.agentPools,
      servicePrincipalProfile: { clientId: "msi", secret: planted("managed-cluster-service-principal") },
      nodeResourceGroup: `MC_${options.resourceGroup}_${name}_westeurope`,
      enableRBAC: true,
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "cilium",
        outboundType: "loadBalancer",
      },
      aadProfile: { managed: true, enableAzureRBAC: true, tenantID: tenantId },
      addonProfiles: { azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: "true" } } },
      // `az` prints issuerUrl; ARM answers issuerURL.
      oidcIssuerProfile: issuerUrl === null ? { enabled: false } : { enabled: true, issuerURL: issuerUrl },
      securityProfile: { workloadIdentity: { enabled: options.workloadIdentityEnabled ?? true } },
      disableLocalAccounts: true,
    },
    {
      type: answeredType,
      sku: { name: "Base", tier: "Standard" },
      identity: { type: "SystemAssigned", principalId: "0c0ffee0-0000-4000-8000-0000000a5c01", tenantId },
    },
  );
}

/** The pools again, as ARM serves them below the cluster. */
export function agentPoolResources(cluster: ArmResource): ArmResource[] {
  const profiles = cluster.properties["agentPoolProfiles"] as readonly (JsonObject & { name: string })[];
  return profiles.map(({ name, ...properties }) => armChild(cluster.id, type, "agentPools", name, properties));
}

export interface IdentityBindingOptions {
  readonly clusterId: string;
  readonly name: string;
  readonly identity: ArmResource;
}

/** `…/identityBindings`. */
export function identityBinding({ clusterId, name, identity }: IdentityBindingOptions): ArmResource {
  const { clientId, principalId, tenantId } = identity.properties;
  return armChild(clusterId, type, "identityBindings", name, {
    managedIdentity: { resourceId: identity.id, clientId, objectId: principalId, tenantId },
    oidcIssuer: { oidcIssuerUrl: `https://ib.oic.prod-aks.azure.com/${tenantId}/${clientId}` },
    provisioningState: "Succeeded",
  });
}

import { z } from "zod";
import type { ManagedCluster } from "../../../../lib/inventory/azure/managed-cluster.ts";
import { agentPool } from "./agent-pool.ts";
import { armResource, distinct, flag, namesOf, text } from "./arm-fields.ts";
import { clusterNetworkFields, toClusterNetwork } from "./cluster-network.ts";

const host = z.string().toLowerCase().nullish();

const schema = armResource({
  kubernetesVersion: text,
  currentKubernetesVersion: text,
  fqdn: host,
  privateFQDN: host,
  azurePortalFQDN: host,
  powerState: z.object({ code: text }).nullish(),
  provisioningState: text,
  aadProfile: z.object({ tenantID: text }).nullish(),
  oidcIssuerProfile: z.object({ enabled: flag, issuerURL: text }).nullish(),
  securityProfile: z.object({ workloadIdentity: z.object({ enabled: flag }).nullish() }).nullish(),
  podIdentityProfile: z.object({ enabled: flag }).nullish(),
  apiServerAccessProfile: z.object({ enableVnetIntegration: flag }).nullish(),
  identityProfile: z.object({ kubeletidentity: z.object({ clientId: text }).nullish() }).nullish(),
  networkProfile: z.object({ podLinkLocalAccess: text }).nullish(),
  nodeProvisioningProfile: z.object({ mode: text }).nullish(),
  agentPoolProfiles: z.array(agentPool).nullish(),
}).extend({
  sku: z.object({ name: text }).nullish(),
  identity: z.object({ tenantId: text }).nullish(),
});

/** Beside the other, because both look at the pools. */
const networkSchema = armResource(clusterNetworkFields);

export function parseManagedCluster(raw: unknown): ManagedCluster {
  const resource = schema.parse(raw);
  const { properties, sku, identity } = resource;
  const { oidcIssuerProfile: issuer } = properties;
  return {
    ...namesOf(resource),
    // `kubernetesVersion` may be a minor version only; the current one is what runs.
    kubernetesVersion: properties.currentKubernetesVersion ?? properties.kubernetesVersion,
    apiServerHosts: distinct([properties.fqdn, properties.privateFQDN, properties.azurePortalFQDN]),
    powerState: properties.powerState?.code ?? null,
    provisioningState: properties.provisioningState,
    skuName: sku?.name ?? null,
    tenantId: identity?.tenantId ?? properties.aadProfile?.tenantID ?? null,
    oidcIssuer: { enabled: issuer?.enabled ?? false, issuerUrl: issuer?.issuerURL ?? null },
    workloadIdentityEnabled: properties.securityProfile?.workloadIdentity?.enabled ?? false,
    podIdentityEnabled: properties.podIdentityProfile?.enabled ?? false,
    apiServerVnetIntegration: properties.apiServerAccessProfile?.enableVnetIntegration ?? false,
    kubeletClientId: properties.identityProfile?.kubeletidentity?.clientId ?? null,
    isMetadataClosedToPods: properties.networkProfile?.podLinkLocalAccess?.toLowerCase() === "none",
    nodeAutoProvisioning: properties.nodeProvisioningProfile?.mode?.toLowerCase() === "auto",
    agentPools: properties.agentPoolProfiles ?? [],
    network: toClusterNetwork(networkSchema.parse(raw).properties),
  };
}

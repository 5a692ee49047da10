import { z } from "zod";
import type { ClusterNetwork } from "../../../../lib/inventory/azure/managed-cluster.ts";
import { flag, text } from "./arm-fields.ts";

const outboundIps = z.object({ effectiveOutboundIPs: z.array(z.object({ id: text })).nullish() }).nullish();

const poolNetwork = z
  .object({ name: z.string(), vnetSubnetID: text, podSubnetID: text, enableNodePublicIP: flag })
  .transform(({ name, vnetSubnetID, podSubnetID, enableNodePublicIP }) => ({
    pool: name,
    nodeSubnetId: vnetSubnetID,
    podSubnetId: podSubnetID,
    hasNodePublicIp: enableNodePublicIP,
  }));

/** What a cluster tells of its network, for `armResource`. */
export const clusterNetworkFields = {
  nodeResourceGroup: text,
  // The proxy's address may hold a password: whether there is one is all that is kept.
  httpProxyConfig: z.object({ httpProxy: z.unknown().optional(), httpsProxy: z.unknown().optional() }).nullish(),
  networkProfile: z
    .object({
      outboundType: text,
      networkPolicy: text,
      loadBalancerProfile: outboundIps,
      natGatewayProfile: outboundIps,
    })
    .nullish(),
  agentPoolProfiles: z.array(poolNetwork).nullish(),
};

type Properties = z.output<z.ZodObject<typeof clusterNetworkFields>>;

export function toClusterNetwork(properties: Properties): ClusterNetwork {
  const { nodeResourceGroup, httpProxyConfig: proxy, networkProfile: profile } = properties;
  const ips = [
    ...(profile?.loadBalancerProfile?.effectiveOutboundIPs ?? []),
    ...(profile?.natGatewayProfile?.effectiveOutboundIPs ?? []),
  ];
  return {
    nodeResourceGroup,
    outboundType: profile?.outboundType ?? null,
    outboundIpIds: ips.flatMap(({ id }) => id ?? []),
    networkPolicy: profile?.networkPolicy ?? null,
    hasHttpProxy: (proxy?.httpProxy ?? proxy?.httpsProxy ?? null) !== null,
    pools: properties.agentPoolProfiles ?? [],
  };
}

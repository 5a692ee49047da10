import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { PublicIpAddress } from "../inventory/azure/public-ip-address.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { publicIpByArmId } from "../inventory/keys.ts";
import type { Gap } from "../inventory/lookup.ts";
import type { ClusterHome } from "./cluster-home.ts";

/** The public addresses under which a cluster's calls arrive, or why they are not known. */
export type Egress =
  | { readonly kind: "known"; readonly addresses: readonly PublicIpAddress[] }
  | { readonly kind: "hidden"; readonly says: string; readonly missing: string };

const hidden = (says: string, missing: string): Egress => ({ kind: "hidden", says, missing });

/** https://learn.microsoft.com/azure/aks/egress-outboundtype */
export function egressOf(index: InventoryIndex, home: ClusterHome): Egress {
  const { cluster } = home;
  const detour = detourOf(home);
  if (detour !== undefined) return hidden(detour, `the public address under which calls of ${cluster.name} arrive`);
  const lookups = cluster.network.outboundIpIds.map((id) =>
    lookUp(index, "publicIpAddresses", publicIpByArmId, armKey(id), subscriptionScope(id)),
  );
  const gaps = lookups.flatMap((lookup): readonly Gap[] => (lookup.state === "unread" ? lookup.gaps : []));
  const [gap] = gaps;
  if (gap !== undefined) return hidden(`the outbound addresses of ${cluster.name} were not read`, gap.missing);
  const addresses = lookups.flatMap((lookup) => (lookup.state === "found" ? [lookup.value] : []));
  if (addresses.length === 0 || addresses.length < lookups.length || addresses.some(({ address }) => address === null))
    return hidden(`${cluster.name} does not state all of its outbound addresses`, "the cluster's outbound addresses");
  return { kind: "known", addresses };
}

/** Why the cluster's own outbound addresses are not those that a service sees. */
function detourOf({ cluster, nodeSubnets, podSubnets }: ClusterHome): string | undefined {
  const { network, agentPools, name } = cluster;
  const type = network.outboundType ?? "loadBalancer";
  const subnets = [...nodeSubnets, ...podSubnets];
  if (!/^(?:loadBalancer|managedNATGateway)$/i.test(type)) return `the outbound type of ${name} is ${type}`;
  if (network.hasHttpProxy) return `${name} has an HTTP proxy`;
  if (network.pools.some(({ hasNodePublicIp }) => hasNodePublicIp))
    return `nodes of ${name} have addresses of their own`;
  if (agentPools.some(({ mode }) => mode?.toLowerCase() === "gateway")) return `${name} has gateway pools`;
  const routed = subnets.find(({ hasRouteTable, hasNatGateway }) => hasRouteTable || hasNatGateway);
  return routed && `subnet ${routed.name} has ${routed.hasRouteTable ? "routes" : "a NAT gateway"} of its own`;
}

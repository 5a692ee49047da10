import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import type { PrivateDnsLink, PrivateDnsRecord, PrivateDnsZone } from "../inventory/azure/private-dns.ts";
import type { PrivateEndpoint } from "../inventory/azure/private-endpoint.ts";
import type { PublicIpAddress } from "../inventory/azure/public-ip-address.ts";
import type { Subnet, VirtualNetwork } from "../inventory/azure/virtual-network.ts";
import type { Resources } from "../inventory/inventory.ts";
import { cluster, group, subscription } from "./identity-story.ts";

export const openNetwork: NetworkAccess = {
  publicNetworkAccess: "Enabled",
  defaultAction: null,
  hasRules: false,
  ipRules: [],
  subnetRules: [],
  privateEndpoints: [],
};

const networkAt = (place: string, name: string) => `${place}/providers/Microsoft.Network/virtualNetworks/${name}`;

export function aSubnet(networkId: string, name: string, prefix: string, over: Partial<Subnet> = {}): Subnet {
  const id = `${networkId}/subnets/${name}`;
  return {
    id,
    name,
    addressPrefixes: [prefix],
    serviceEndpoints: [],
    hasRouteTable: false,
    hasNatGateway: false,
    ...over,
  };
}

const homeId = networkAt(`${subscription.id}/resourceGroups/${cluster.network.nodeResourceGroup}`, "aks-vnet-1");

/** The network that AKS made for the story's cluster, with a subnet for endpoints. */
export const homeNetwork: VirtualNetwork = {
  id: homeId,
  name: "aks-vnet-1",
  dnsServers: [],
  subnets: [aSubnet(homeId, "aks-subnet", "10.224.0.0/16"), aSubnet(homeId, "snet-endpoints", "10.225.0.0/24")],
  peerings: [],
};

const hubId = networkAt(group, "vnet-hub");
export const hubNetwork: VirtualNetwork = {
  id: hubId,
  name: "vnet-hub",
  dnsServers: [],
  subnets: [aSubnet(hubId, "snet-endpoints", "10.1.0.0/24")],
  peerings: [],
};

/** The home network as it is when it is peered with the hub. */
export const peeredHome: VirtualNetwork = {
  ...homeNetwork,
  peerings: [{ remoteNetworkId: hubId, state: "Connected" }],
};

export function aPrivateEndpoint(network: VirtualNetwork, over: Partial<PrivateEndpoint> = {}): PrivateEndpoint {
  const name = over.name ?? `pe-in-${network.name}`;
  return {
    id: `${group}/providers/Microsoft.Network/privateEndpoints/${name}`,
    name,
    subnetId: `${network.id}/subnets/snet-endpoints`,
    groupIds: [],
    addresses: [],
    ...over,
  };
}

/** What a service says of an endpoint of its own. */
export function connectedTo(endpoint: PrivateEndpoint, status = "Approved") {
  return { endpointId: endpoint.id, status };
}

export function aPrivateZone(name: string): PrivateDnsZone {
  return { id: `${group}/providers/Microsoft.Network/privateDnsZones/${name}`, name };
}

export function aPrivateLink(zone: PrivateDnsZone, over: Partial<PrivateDnsLink> = {}): PrivateDnsLink {
  const id = `${zone.id}/virtualNetworkLinks/aks`;
  const networkId = homeNetwork.id.replace("resourceGroups", "resourcegroups");
  return { id, name: "aks", zoneId: zone.id, networkId, fallsBackToPublic: false, state: "Completed", ...over };
}

export function aPrivateRecord(zone: PrivateDnsZone, name: string, ...addresses: readonly string[]): PrivateDnsRecord {
  return { id: `${zone.id}/A/${name}`, name, zoneId: zone.id, addresses };
}

/** An outbound address of the cluster; `leavingBy` makes the cluster say so. */
export function anOutboundIp(address: string, name = "kubernetes-outbound"): PublicIpAddress {
  return { id: `${group}/providers/Microsoft.Network/publicIPAddresses/${name}`, name, address };
}

export function leavingBy(...addresses: readonly PublicIpAddress[]): Partial<Resources> {
  const outboundIpIds = addresses.map(({ id }) => id);
  return {
    managedClusters: [{ ...cluster, network: { ...cluster.network, outboundIpIds } }],
    virtualNetworks: [homeNetwork],
    publicIpAddresses: addresses,
  };
}

import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Network/virtualNetworks`. */
export interface VirtualNetwork extends AzureResource {
  /** Name servers of its own; empty while Azure's resolver answers, which is where private DNS zones are seen. */
  readonly dnsServers: readonly string[];
  readonly subnets: readonly Subnet[];
  readonly peerings: readonly Peering[];
}

/** One element of `properties.subnets`. */
export interface Subnet extends AzureResource {
  readonly addressPrefixes: readonly string[];
  /** E.g. `Microsoft.KeyVault`. */
  readonly serviceEndpoints: readonly string[];
  /** Routes of its own, which may send everything through a firewall. */
  readonly hasRouteTable: boolean;
  /** A NAT gateway of its own, whose addresses are not the cluster's. */
  readonly hasNatGateway: boolean;
}

/** One element of `properties.virtualNetworkPeerings`. */
export interface Peering {
  readonly remoteNetworkId: string;
  /** `Connected`, `Initiated`, `Disconnected`. */
  readonly state: string | null;
}

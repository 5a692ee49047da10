import { z } from "zod";
import type { PrivateDnsLink, PrivateDnsRecord } from "../../../../lib/inventory/azure/private-dns.ts";
import type { AzureResource } from "../../../../lib/inventory/azure/azure-resource.ts";
import type { PrivateEndpoint } from "../../../../lib/inventory/azure/private-endpoint.ts";
import type { PublicIpAddress } from "../../../../lib/inventory/azure/public-ip-address.ts";
import type { Subnet, VirtualNetwork } from "../../../../lib/inventory/azure/virtual-network.ts";
import { armResource, distinct, namesOf, text, texts } from "./arm-fields.ts";

const reference = z.object({ id: text }).nullish();

const subnet = armResource({
  addressPrefix: text,
  addressPrefixes: texts,
  serviceEndpoints: z.array(z.object({ service: text })).nullish(),
  routeTable: reference,
  natGateway: reference,
});

const peering = armResource({ remoteVirtualNetwork: z.object({ id: z.string() }), peeringState: text });

const networkSchema = armResource({
  dhcpOptions: z.object({ dnsServers: texts }).nullish(),
  subnets: z.array(subnet).nullish(),
  virtualNetworkPeerings: z.array(peering).nullish(),
});

export function parseVirtualNetwork(raw: unknown): VirtualNetwork {
  const resource = networkSchema.parse(raw);
  const { dhcpOptions, subnets, virtualNetworkPeerings: peerings } = resource.properties;
  return {
    ...namesOf(resource),
    dnsServers: dhcpOptions?.dnsServers ?? [],
    subnets: (subnets ?? []).map(toSubnet),
    peerings: (peerings ?? []).map(({ properties }) => ({
      remoteNetworkId: properties.remoteVirtualNetwork.id,
      state: properties.peeringState,
    })),
  };
}

function toSubnet(resource: z.output<typeof subnet>): Subnet {
  const { addressPrefix, addressPrefixes, serviceEndpoints, routeTable, natGateway } = resource.properties;
  return {
    ...namesOf(resource),
    addressPrefixes: distinct([addressPrefix, ...addressPrefixes]),
    serviceEndpoints: distinct((serviceEndpoints ?? []).map(({ service }) => service)),
    hasRouteTable: routeTable != null,
    hasNatGateway: natGateway != null,
  };
}

const connections = z.array(z.object({ properties: z.object({ groupIds: texts }).nullish() })).nullish();

const endpointSchema = armResource({
  subnet: reference,
  privateLinkServiceConnections: connections,
  manualPrivateLinkServiceConnections: connections,
  customDnsConfigs: z.array(z.object({ ipAddresses: texts })).nullish(),
  ipConfigurations: z.array(z.object({ properties: z.object({ privateIPAddress: text }).nullish() })).nullish(),
});

export function parsePrivateEndpoint(raw: unknown): PrivateEndpoint {
  const resource = endpointSchema.parse(raw);
  const { properties } = resource;
  return {
    ...namesOf(resource),
    subnetId: properties.subnet?.id ?? null,
    groupIds: distinct(
      [
        ...(properties.privateLinkServiceConnections ?? []),
        ...(properties.manualPrivateLinkServiceConnections ?? []),
      ].flatMap((each) => each.properties?.groupIds ?? []),
    ),
    addresses: distinct([
      ...(properties.customDnsConfigs ?? []).flatMap(({ ipAddresses }) => ipAddresses),
      ...(properties.ipConfigurations ?? []).map((each) => each.properties?.privateIPAddress),
    ]),
  };
}

const namedSchema = armResource({});

/** For resources of which nothing but their being there counts. */
export const parseNamed = (raw: unknown): AzureResource => namesOf(namedSchema.parse(raw));

const linkSchema = armResource({
  virtualNetwork: z.object({ id: z.string() }),
  resolutionPolicy: text,
  virtualNetworkLinkState: text,
});

export function parsePrivateDnsLink(raw: unknown, zoneId: string): PrivateDnsLink {
  const resource = linkSchema.parse(raw);
  const { virtualNetwork, resolutionPolicy, virtualNetworkLinkState: state } = resource.properties;
  const fallsBackToPublic = resolutionPolicy?.toLowerCase() === "nxdomainredirect";
  return { ...namesOf(resource), zoneId, networkId: virtualNetwork.id, fallsBackToPublic, state };
}

const recordSchema = armResource({ aRecords: z.array(z.object({ ipv4Address: text })).nullish() });

export function parsePrivateDnsRecord(raw: unknown, zoneId: string): PrivateDnsRecord {
  const resource = recordSchema.parse(raw);
  const addresses = distinct((resource.properties.aRecords ?? []).map(({ ipv4Address }) => ipv4Address));
  return { ...namesOf(resource), zoneId, addresses };
}

const addressSchema = armResource({ ipAddress: text });

export function parsePublicIpAddress(raw: unknown): PublicIpAddress {
  const resource = addressSchema.parse(raw);
  return { ...namesOf(resource), address: resource.properties.ipAddress };
}

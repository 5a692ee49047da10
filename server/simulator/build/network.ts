import type { ArmResource } from "../arm/arm-estate.ts";
import { armChild, armIdOf, armResource, type Place } from "./arm-resource.ts";

const networkType = "Microsoft.Network/virtualNetworks";
const zoneType = "Microsoft.Network/privateDnsZones";

export interface SubnetOptions {
  readonly name: string;
  readonly addressPrefix: string;
  readonly serviceEndpoints?: readonly string[];
}

/** `Microsoft.Network/virtualNetworks`, its subnets within. */
export function virtualNetwork(options: Place & { readonly subnets: readonly SubnetOptions[] }): ArmResource {
  const id = armIdOf(options, networkType);
  return armResource(options, networkType, {
    addressSpace: { addressPrefixes: ["10.224.0.0/12"] },
    dhcpOptions: { dnsServers: [] },
    subnets: options.subnets.map(({ name, addressPrefix, serviceEndpoints = [] }) => ({
      id: `${id}/subnets/${name}`,
      name,
      type: `${networkType}/subnets`,
      properties: {
        provisioningState: "Succeeded",
        addressPrefix,
        serviceEndpoints: serviceEndpoints.map((service) => ({ service, locations: ["*"] })),
        delegations: [],
        privateEndpointNetworkPolicies: "Disabled",
      },
    })),
    virtualNetworkPeerings: [],
    enableDdosProtection: false,
  });
}

export interface PrivateEndpointOptions extends Place {
  readonly subnetId: string;
  readonly serviceId: string;
  readonly groupId: string;
}

/** `Microsoft.Network/privateEndpoints` with a zone group: its addresses are then left out. */
export function privateEndpoint(options: PrivateEndpointOptions): ArmResource {
  const { name, subnetId, serviceId, groupId } = options;
  return armResource(options, "Microsoft.Network/privateEndpoints", {
    subnet: { id: subnetId },
    privateLinkServiceConnections: [
      {
        name,
        properties: {
          privateLinkServiceId: serviceId,
          groupIds: [groupId],
          privateLinkServiceConnectionState: { status: "Approved", description: "", actionsRequired: "None" },
        },
      },
    ],
    manualPrivateLinkServiceConnections: [],
    customDnsConfigs: [],
    ipConfigurations: [],
  });
}

/** One element of a service's `privateEndpointConnections`. */
export function endpointConnection(serviceId: string, endpointId: string, status = "Approved") {
  return {
    id: `${serviceId}/privateEndpointConnections/connection`,
    properties: {
      privateEndpoint: { id: endpointId },
      privateLinkServiceConnectionState: { status, description: "", actionsRequired: "None" },
      provisioningState: "Succeeded",
    },
  };
}

export interface PrivateDnsZoneOptions extends Place {
  /** The virtual network that asks the zone. */
  readonly networkId: string;
  /** Addresses by the name of their record. */
  readonly records: Readonly<Record<string, string>>;
}

/** `Microsoft.Network/privateDnsZones` with its link and its records. */
export function privateDnsZone({ networkId, records, ...place }: PrivateDnsZoneOptions): ArmResource[] {
  const zone = armResource({ ...place, location: "global" }, zoneType, {
    numberOfRecordSets: Object.keys(records).length + 1,
    numberOfVirtualNetworkLinks: 1,
  });
  return [
    zone,
    armChild(zone.id, zoneType, "virtualNetworkLinks", "aks", {
      provisioningState: "Succeeded",
      registrationEnabled: false,
      resolutionPolicy: "Default",
      virtualNetwork: { id: networkId },
      virtualNetworkLinkState: "Completed",
    }),
    ...Object.entries(records).map(([name, ipv4Address]) =>
      armChild(zone.id, zoneType, "A", name, {
        fqdn: `${name}.${place.name}.`,
        ttl: 10,
        aRecords: [{ ipv4Address }],
        isAutoRegistered: false,
      }),
    ),
  ];
}

import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Network/privateDnsZones`; its `name` is the domain. */
export type PrivateDnsZone = AzureResource;

/** `Microsoft.Network/privateDnsZones/virtualNetworkLinks`: a network may be linked to one zone of a name only. */
export interface PrivateDnsLink extends AzureResource {
  readonly zoneId: string;
  readonly networkId: string;
  /** A name that the zone has not is asked for in public. https://learn.microsoft.com/azure/dns/private-dns-fallback */
  readonly fallsBackToPublic: boolean;
  /** `InProgress`, `Done`, `Completed`. */
  readonly state: string | null;
}

/** `Microsoft.Network/privateDnsZones/A`; its `name` is relative to the zone. */
export interface PrivateDnsRecord extends AzureResource {
  readonly zoneId: string;
  readonly addresses: readonly string[];
}

/** `Microsoft.Network/dnsForwardingRulesets`: sends the questions of the networks it is linked to elsewhere. */
export type DnsForwardingRuleset = AzureResource;

import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { EndpointSeen, Surroundings } from "../bridges/surroundings.ts";
import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { PrivateDnsLink, PrivateDnsRecord, PrivateDnsZone } from "../inventory/azure/private-dns.ts";
import type { VirtualNetwork } from "../inventory/azure/virtual-network.ts";
import { valueOf, type Gap } from "../inventory/lookup.ts";
import { groupOfHost } from "../network/private-zone.ts";
import { parseIpRange, rangeContains } from "../network/ip-range.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";

/** The name leads into the private zone, where it has a record: does the record lead to the service? */
export function judgeRecord(
  name: string,
  surroundings: Surroundings,
  { zone, record }: { readonly zone: PrivateDnsZone; readonly record: PrivateDnsRecord },
): Judgement {
  const seen = [
    ...record.addresses.map((address) => seenAddress(address, record, zone)),
    ...seenEndpoints(surroundings),
  ];
  const verdicts = record.addresses.map((address) => judgeAddress(name, address, surroundings, seen));
  const worst = ["broken", "unknown", "intact"].map((each) => verdicts.find(({ verdict }) => verdict === each));
  return (
    worst.find((verdict) => verdict !== undefined) ??
    unknown(`The record of ${name} in ${zone.name} is empty.`, `the addresses of ${record.id}`, seen)
  );
}

/** The name is not in the zone that the network is linked to. */
export function judgeNoRecord(
  name: string,
  { host, home, endpoints }: Surroundings,
  { zone, link }: { readonly zone: PrivateDnsZone; readonly link: PrivateDnsLink },
): Judgement {
  const evidence = [
    seenInAzure("linked network", home.network.id, "privateDnsLinks", link, "properties.virtualNetwork.id", zone.id),
    seenInAzure("record", null, "privateDnsRecords", zone, "A", zone.id),
  ];
  const isServed = endpoints.some((each) => bringsIntoPrivateDns(each, host));
  if (!isServed) {
    const missing = `what the public DNS answers for ${host}`;
    return unknown(
      `${zone.name} has no record for ${host}. Whether it is looked up there is not known, because no private endpoint is known that was approved for it.`,
      missing,
      evidence,
    );
  }
  return broken(
    `${host} cannot be resolved from ${home.cluster.name}. ${name} has a private endpoint, so its name leads into ${zone.name}, which is linked to ${home.network.name} and has no record for it. An open public side does not help.`,
    evidence,
  );
}

function judgeAddress(
  name: string,
  address: string,
  surroundings: Surroundings,
  evidence: readonly Observation[],
): Judgement {
  const { endpoints, home } = surroundings;
  const owner = endpoints.find((each) => isAddressOf(address, each));
  if (owner === undefined) {
    const gaps = endpoints.flatMap(({ endpoint, network }) => [endpoint, network]).flatMap(gapsOf);
    const missing = gaps.length > 0 ? gaps.join("; ") : `whose address ${address} is`;
    return unknown(
      `${name} resolves to ${address}, which is not known to be the address of a private endpoint of it.`,
      missing,
      evidence,
    );
  }
  const endpointName = valueOf(owner.endpoint)?.name ?? "its private endpoint";
  const status = owner.connection.status ?? "unknown";
  if (status.toLowerCase() !== "approved")
    return broken(
      `${name} resolves to ${address}, the address of ${endpointName}, whose connection is ${status}: nothing answers there.`,
      evidence,
    );
  const network = valueOf(owner.network);
  if (network === undefined)
    return unknown(
      `${name} resolves to ${address}, in a network that was not read.`,
      gapsOf(owner.network).join("; ") || "the endpoint's network",
      evidence,
    );
  return judgeRoute(name, { address, endpointName, network }, home.network, evidence);
}

interface Destination {
  readonly address: string;
  readonly endpointName: string;
  readonly network: VirtualNetwork;
}

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview */
function judgeRoute(
  name: string,
  { address, endpointName, network }: Destination,
  home: VirtualNetwork,
  evidence: readonly Observation[],
): Judgement {
  const says = `${name} resolves to ${address} of ${endpointName}`;
  if (armKey(network.id) === armKey(home.id))
    return intact(`${says}, in the cluster's own virtual network. ${notRead}`, evidence);
  const peering = home.peerings.find(({ remoteNetworkId }) => armKey(remoteNetworkId) === armKey(network.id));
  if (peering?.state?.toLowerCase() === "connected")
    return intact(`${says}, in ${network.name}, which is peered. ${notRead}`, evidence);
  const seen = [...evidence, seenPeerings(home)];
  const hasOtherWays =
    home.peerings.length > 0 || home.subnets.some((subnet) => subnet.name.toLowerCase() === "gatewaysubnet");
  if (hasOtherWays)
    return unknown(
      `${says}, in ${network.name}, to which ${home.name} is not directly peered.`,
      `the routes from ${home.name} to ${network.name}`,
      seen,
    );
  return broken(
    `${says}, in ${network.name}. ${home.name} is peered with nothing and has no gateway, so nothing in the cluster reaches it.`,
    seen,
  );
}

/** Only an approved endpoint does, and of an account with several parts only one for the part that is called. */
function bringsIntoPrivateDns({ connection, endpoint }: EndpointSeen, host: string): boolean {
  const group = groupOfHost(host);
  const groups = valueOf(endpoint)?.groupIds.map((each) => each.toLowerCase()) ?? [];
  return connection.status?.toLowerCase() === "approved" && (group === null || groups.includes(group));
}

export const notRead = "Not read: firewalls and routes on the way, network security groups.";

function isAddressOf(address: string, { endpoint, network }: EndpointSeen): boolean {
  const known = valueOf(endpoint);
  if (known === undefined) return false;
  if (known.addresses.length > 0) return known.addresses.includes(address);
  const subnet = valueOf(network)?.subnets.find(({ id }) => armKey(id) === armKey(known.subnetId ?? ""));
  const inner = parseIpRange(address);
  return (subnet?.addressPrefixes ?? []).some((prefix) => {
    const outer = parseIpRange(prefix);
    return outer !== undefined && inner !== undefined && rangeContains(outer, inner);
  });
}

function gapsOf(lookup: { readonly state: string; readonly gaps?: readonly Gap[] }): readonly string[] {
  return lookup.state === "unread" ? (lookup.gaps ?? []).map(({ missing }) => missing) : [];
}

function seenAddress(address: string, record: PrivateDnsRecord, zone: PrivateDnsZone): Observation {
  return seenInAzure("resolves to", address, "privateDnsRecords", record, "properties.aRecords", zone.id);
}

function seenEndpoints({ endpoints }: Surroundings): readonly Observation[] {
  return endpoints.flatMap(({ endpoint }) => {
    const known = valueOf(endpoint);
    if (known === undefined) return [];
    const scope = subscriptionScope(known.id) ?? "/";
    return [seenInAzure("endpoint's subnet", known.subnetId, "privateEndpoints", known, "properties.subnet.id", scope)];
  });
}

function seenPeerings(home: VirtualNetwork): Observation {
  const peered = home.peerings.map(({ remoteNetworkId, state }) => `${remoteNetworkId} (${state})`).join(", ");
  const scope = subscriptionScope(home.id) ?? "/";
  return seenInAzure("peerings", peered || null, "virtualNetworks", home, "properties.virtualNetworkPeerings", scope);
}

import type { PrivateDnsLink, PrivateDnsRecord, PrivateDnsZone } from "../inventory/azure/private-dns.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  configMapByName,
  objectKey,
  privateLinkByEnds,
  privateLinkKey,
  privateRecordByName,
  privateRecordKey,
  privateZoneByName,
} from "../inventory/keys.ts";
import type { Gap } from "../inventory/lookup.ts";
import type { ClusterHome } from "./cluster-home.ts";
import type { PrivateName } from "./private-zone.ts";

/** What a name comes to in the cluster's network, as far as Azure's own resolver is asked. */
export type Resolution =
  | { readonly kind: "record"; readonly zone: PrivateDnsZone; readonly record: PrivateDnsRecord }
  /** The network is linked to the zone, and the zone has no such name: the answer is NXDOMAIN. */
  | { readonly kind: "no-record"; readonly zone: PrivateDnsZone; readonly link: PrivateDnsLink }
  /** The public address: the zone says so, or none that is read is linked to the network. */
  | { readonly kind: "public"; readonly isCertain: boolean }
  | { readonly kind: "hidden"; readonly says: string; readonly missing: string };

const hidden = (says: string, missing: string): Resolution => ({ kind: "hidden", says, missing });
const azureResolver = "168.63.129.16";

/** https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration */
export function resolve(
  index: InventoryIndex,
  home: ClusterHome,
  clusterName: string,
  name: PrivateName | undefined,
): Resolution {
  if (name === undefined) return hidden("the private DNS zone of this host is not known", "the private DNS zone");
  const elsewhere = askedElsewhere(index, home, clusterName);
  if (elsewhere !== undefined) return elsewhere;
  return resolveInZones(index, home, name);
}

/** Name servers, forwarding rules and CoreDNS's own settings come before Azure's private zones. */
function askedElsewhere(index: InventoryIndex, { network }: ClusterHome, clusterName: string): Resolution | undefined {
  const servers = network.dnsServers.filter((server) => server !== azureResolver);
  if (servers.length > 0) {
    const missing = `what the name servers ${servers.join(", ")} answer`;
    return hidden(`virtual network ${network.name} asks name servers of its own`, missing);
  }
  const [ruleset] = index.all("dnsForwardingRulesets");
  const [gap] = index.gaps("dnsForwardingRulesets");
  if (ruleset !== undefined || gap !== undefined) {
    const says =
      ruleset === undefined
        ? "DNS forwarding rulesets were not read"
        : `DNS forwarding ruleset ${ruleset.name} may send the question elsewhere`;
    return hidden(says, gap?.missing ?? `the networks and rules of DNS forwarding ruleset ${ruleset?.name}`);
  }
  const key = objectKey(clusterName, "kube-system", "coredns-custom");
  const custom = lookUp(index, "configMaps", configMapByName, key, clusterName);
  if (custom.state === "unread") return hidden("CoreDNS's own settings were not read", missingOf(custom.gaps));
  const keys = custom.state === "found" ? custom.value.keys : [];
  return keys.length === 0
    ? undefined
    : hidden(`CoreDNS has settings of its own (${keys.join(", ")})`, "what ConfigMap kube-system/coredns-custom says");
}

function resolveInZones(index: InventoryIndex, { network }: ClusterHome, name: PrivateName): Resolution {
  const gaps: Gap[] = [];
  for (const zone of index.having("privateDnsZones", privateZoneByName, name.zone)) {
    const link = lookUp(index, "privateDnsLinks", privateLinkByEnds, privateLinkKey(zone.id, network.id), zone.id);
    if (link.state === "found") return resolveInZone(index, zone, link.value, name);
    if (link.state === "unread") gaps.push(...link.gaps);
  }
  gaps.push(...index.gaps("privateDnsZones"));
  if (gaps.length > 0) return hidden(`not all private DNS zones ${name.zone} were read`, missingOf(gaps));
  return { kind: "public", isCertain: false };
}

/** A wildcard answers for whatever has no record of its own. */
function resolveInZone(
  index: InventoryIndex,
  zone: PrivateDnsZone,
  link: PrivateDnsLink,
  name: PrivateName,
): Resolution {
  if (link.state?.toLowerCase() === "inprogress") return hidden(`${zone.name} is still being linked`, "the link's end");
  for (const key of [name.record, "*"]) {
    const record = lookUp(index, "privateDnsRecords", privateRecordByName, privateRecordKey(zone.id, key), zone.id);
    if (record.state === "found") return { kind: "record", zone, record: record.value };
    if (record.state === "unread") return hidden(`the records of ${zone.name} were not read`, missingOf(record.gaps));
  }
  return link.fallsBackToPublic ? { kind: "public", isCertain: true } : { kind: "no-record", zone, link };
}

const missingOf = (gaps: readonly Gap[]) => [...new Set(gaps.map(({ missing }) => missing))].join("; ");

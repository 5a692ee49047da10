import { apiVersions } from "./api-versions.ts";
import { below, defineCollection, type CollectionReader, type ReadingSession } from "./collection-reader.ts";
import {
  parseNamed,
  parsePrivateDnsLink,
  parsePrivateDnsRecord,
  parsePrivateEndpoint,
  parsePublicIpAddress,
  parseVirtualNetwork,
} from "./parse/parse-network.ts";

/** What to read of the network around clusters and services. */
export interface NetworkToRead {
  /** `/subscriptions/{id}` of each. */
  readonly subscriptions: readonly string[];
  /** The private DNS zones in question, in lower case: private DNS allows 500 reads in five minutes. */
  readonly zones: readonly string[];
}

/** Reads networks, private endpoints, public addresses and private DNS, which are asked for only where they decide. */
export async function readNetwork(session: ReadingSession, { subscriptions, zones }: NetworkToRead): Promise<void> {
  const readers = [privateDnsZones(new Set(zones)), ...networkCollections];
  await Promise.all(subscriptions.flatMap((scope) => readers.map((reader) => reader.read(session, scope))));
}

const privateDnsLinks = defineCollection({
  what: "privateDnsLinks",
  list: below("virtualNetworkLinks", apiVersions.privateDns),
  parse: parsePrivateDnsLink,
});

const privateDnsRecords = defineCollection({
  what: "privateDnsRecords",
  list: below("A", apiVersions.privateDns),
  parse: parsePrivateDnsRecord,
});

function privateDnsZones(zones: ReadonlySet<string>): CollectionReader {
  return defineCollection({
    what: "privateDnsZones",
    list: below("providers/Microsoft.Network/privateDnsZones", apiVersions.privateDns),
    parse: parseNamed,
    children: ({ name }) => (zones.has(name.toLowerCase()) ? [privateDnsLinks, privateDnsRecords] : []),
  });
}

const networkCollections: readonly CollectionReader[] = [
  defineCollection({
    what: "virtualNetworks",
    list: below("providers/Microsoft.Network/virtualNetworks", apiVersions.network),
    parse: parseVirtualNetwork,
  }),
  defineCollection({
    what: "privateEndpoints",
    list: below("providers/Microsoft.Network/privateEndpoints", apiVersions.network),
    parse: parsePrivateEndpoint,
  }),
  defineCollection({
    what: "publicIpAddresses",
    list: below("providers/Microsoft.Network/publicIPAddresses", apiVersions.network),
    parse: parsePublicIpAddress,
  }),
  defineCollection({
    what: "dnsForwardingRulesets",
    list: below("providers/Microsoft.Network/dnsForwardingRulesets", apiVersions.dnsResolver),
    parse: parseNamed,
  }),
];

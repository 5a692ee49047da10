/** The Azure data service a host name belongs to. */
export type ServiceFamily = "redis" | "cosmos" | "app-configuration" | "openai" | "key-vault";

/** A host of an Azure data service found in a value. The rest of the value was dropped where it was read. */
export interface HostMention {
  readonly service: ServiceFamily;
  /** Lower case, without port, user and path. */
  readonly host: string;
  readonly port: number | null;
  /** Lower case, e.g. `rediss`; null when the value was a bare host. */
  readonly scheme: string | null;
}

/**
 * Host suffixes per service, public and sovereign clouds.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
const suffixes: readonly (readonly [suffix: string, service: ServiceFamily])[] = [
  ["redis.cache.windows.net", "redis"],
  ["redis.cache.usgovcloudapi.net", "redis"],
  ["redis.cache.chinacloudapi.cn", "redis"],
  ["redisenterprise.cache.azure.net", "redis"],
  ["redis.azure.net", "redis"],
  ["mongo.cosmos.azure.com", "cosmos"],
  ["mongo.cosmos.azure.us", "cosmos"],
  ["mongo.cosmos.azure.cn", "cosmos"],
  ["mongocluster.cosmos.azure.com", "cosmos"],
  ["documents.azure.com", "cosmos"],
  ["documents.azure.us", "cosmos"],
  ["documents.azure.cn", "cosmos"],
  ["azconfig.io", "app-configuration"],
  ["azconfig.azure.us", "app-configuration"],
  ["azconfig.azure.cn", "app-configuration"],
  ["openai.azure.com", "openai"],
  ["openai.azure.us", "openai"],
  ["openai.azure.cn", "openai"],
  ["cognitiveservices.azure.com", "openai"],
  ["cognitiveservices.azure.us", "openai"],
  ["cognitiveservices.azure.cn", "openai"],
  ["services.ai.azure.com", "openai"],
  ["api.cognitive.microsoft.com", "openai"],
  ["vault.azure.net", "key-vault"],
  ["vault.usgovcloudapi.net", "key-vault"],
  ["vault.azure.cn", "key-vault"],
];

const suffixPattern = new RegExp(
  `\\.(?:${suffixes.map(([suffix]) => suffix.replaceAll(".", "\\.")).join("|")})(?![a-z0-9-]|\\.[a-z0-9])`,
  "gi",
);
const hostBefore = /[a-z0-9][a-z0-9.-]*$/i;
const schemeBefore = /([a-z][a-z0-9+.-]{0,30}):\/\/(?:[^\s/"'@]*@)?$/i;
const portAfter = /^:(\d{1,5})(?!\d)/;

/** Longest text looked at before a suffix: a host name (253), and before it a scheme with user and password. */
const maxHostLength = 253;
const maxPrefixLength = 1024;

/**
 * Every host of a known Azure data service in a text of any form (URL, connection string, JSON), once each.
 * Looks at a bounded stretch around each known suffix, so that a megabyte of base64 costs one scan.
 */
export function findHosts(text: string): HostMention[] {
  const mentions = new Map<string, HostMention>();
  for (const match of text.matchAll(suffixPattern)) {
    const label = hostBefore.exec(text.slice(Math.max(0, match.index - maxHostLength), match.index))?.[0];
    if (label === undefined) continue;
    const start = match.index - label.length;
    const end = match.index + match[0].length;
    const host = (label + match[0]).toLowerCase();
    const service = serviceOf(host);
    if (service === undefined) continue;
    const scheme = schemeBefore.exec(text.slice(Math.max(0, start - maxPrefixLength), start))?.[1]?.toLowerCase() ?? null;
    const port = portAfter.exec(text.slice(end, end + 7))?.[1];
    const mention = { service, host, port: port === undefined ? null : Number(port), scheme };
    mentions.set(`${scheme}|${host}|${port}`, mention);
  }
  return [...mentions.values()];
}

/** The service whose suffix the host ends with, or undefined. */
export function serviceOf(host: string): ServiceFamily | undefined {
  const lowerHost = host.toLowerCase();
  return suffixes.find(([suffix]) => lowerHost.endsWith(`.${suffix}`))?.[1];
}

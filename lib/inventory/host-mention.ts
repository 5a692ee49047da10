export const serviceFamilies = ["redis", "cosmos", "app-configuration", "openai", "key-vault"] as const;
/** The Azure data service a host name belongs to. */
export type ServiceFamily = (typeof serviceFamilies)[number];

/** A host of an Azure data service found in a value. The rest of the value was dropped where it was read. */
export interface HostMention {
  readonly service: ServiceFamily;
  /** Lower case, without port, user and path. */
  readonly host: string;
  /** Null without one, and where it is a variable's, as in `host:$(PORT)`. */
  readonly port: number | null;
  readonly isPortVariable: boolean;
  /** Lower case, e.g. `rediss`; null when the value was a bare host. */
  readonly scheme: string | null;
  /** True when a password or a key stands beside the host, in the same URL or connection string. Its value is dropped. */
  readonly carriesCredential: boolean;
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
  // Vaults behind private endpoints have another domain for the sake of DNS.
  ["privatelink.vaultcore.azure.net", "key-vault"],
  ["privatelink.vaultcore.usgovcloudapi.net", "key-vault"],
  ["privatelink.vaultcore.azure.cn", "key-vault"],
];

const suffixPattern = new RegExp(
  `\\.(?:${suffixes.map(([suffix]) => suffix.replaceAll(".", "\\.")).join("|")})(?![a-z0-9-]|\\.[a-z0-9])`,
  "gi",
);
const authorityBefore = /([a-z][a-z0-9+.-]{0,30}):\/\/(?:([^\s/"']*)@)?$/i;
const portAfter = /^:(\d{1,5})(?!\d)/;
const variableAfter = /^:[$<{%]/;
const password = /^[^:]*:./;
/** As Azure's connection strings and StackExchange.Redis spell it, e.g. `,password=…` or `;AccountKey=…`. */
const keyedCredential = /(?:^|[,;=?&]) ?(?:password|pwd|accountkey|sharedaccesskey|secret)=[^,;&]/i;

/** Longest text looked at before a suffix: a host name; and around a host: the rest of its connection string. */
const maxHostLength = 253;
const maxSchemeLength = 31;
const maxPrefixLength = 1024;
const maxSuffixLength = 512;

/**
 * Every host of a known Azure data service in a text of any form (URL, connection string, JSON), once each.
 * Looks at a bounded stretch around each known suffix, so that a megabyte of base64 costs one scan.
 */
export function findHosts(text: string): HostMention[] {
  const mentions = new Map<string, HostMention>();
  for (const match of text.matchAll(suffixPattern)) {
    const start = hostStart(text, match.index);
    const end = match.index + match[0].length;
    const host = text.slice(start, end).toLowerCase();
    const service = start === match.index ? undefined : serviceOf(host);
    if (service === undefined) continue;
    const before = text.slice(connectionStart(text, start), start);
    const { scheme, userInfo } = authorityIn(before);
    const after = text.slice(end, end + 7);
    const port = portAfter.exec(after)?.[1];
    const isPortVariable = variableAfter.test(after);
    const key = `${scheme}|${host}|${port}|${isPortVariable}`;
    const carriesCredential =
      mentions.get(key)?.carriesCredential ||
      password.test(userInfo) ||
      keyedCredential.test(before) ||
      keyedCredential.test(text.slice(end, connectionEnd(text, end)));
    const known = { service, host, port: port === undefined ? null : Number(port), isPortVariable };
    mentions.set(key, { ...known, scheme, carriesCredential });
  }
  return [...mentions.values()];
}

/** Where the labels before a suffix begin; `end` when there are none. */
function hostStart(text: string, end: number): number {
  const limit = Math.max(0, end - maxHostLength);
  let at = end;
  while (at > limit && /[a-z0-9.-]/i.test(text.charAt(at - 1))) at -= 1;
  while (at < end && /[.-]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Looked for from the last `://` on: a pattern alone would try every character as the beginning of a scheme. */
function authorityIn(before: string): { readonly scheme: string | null; readonly userInfo: string } {
  const at = before.lastIndexOf("://");
  const [, scheme, userInfo] =
    at < 0 ? [] : (authorityBefore.exec(before.slice(Math.max(0, at - maxSchemeLength))) ?? []);
  return { scheme: scheme?.toLowerCase() ?? null, userInfo: userInfo ?? "" };
}

function connectionStart(text: string, start: number): number {
  const limit = Math.max(0, start - maxPrefixLength);
  let at = start;
  while (at > limit && !isBoundary(text, at - 1)) at -= 1;
  return at;
}

function connectionEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + maxSuffixLength);
  let at = end;
  while (at < limit && !isBoundary(text, at)) at += 1;
  return at;
}

/** White space and quotes end a connection string; a blank after a separator does not. */
function isBoundary(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === " ") return !/[,;]/.test(text.charAt(at - 1));
  return character <= " " || character === '"' || character === "'" || character === "`";
}

/** The service whose suffix the host ends with, or undefined. */
export function serviceOf(host: string): ServiceFamily | undefined {
  const lowerHost = host.toLowerCase();
  return suffixes.find(([suffix]) => lowerHost.endsWith(`.${suffix}`))?.[1];
}

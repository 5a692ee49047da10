/** Where a service's host is looked up once the service has a private endpoint. */
export interface PrivateName {
  /** E.g. `privatelink.vaultcore.azure.net`. */
  readonly zone: string;
  /** The name of the record in it, e.g. `kv-shop`. */
  readonly record: string;
}

/** Domains in which hosts are one label, or `account-region`. Vaults have another name in private than in public. */
const domains: readonly (readonly [publicDomain: RegExp, zone: string])[] = [
  [/^redis\.cache\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/, "privatelink.$&"],
  [/^(?:documents|mongo\.cosmos)\.azure\.(?:com|us|cn)$/, "privatelink.$&"],
  [/^azconfig\.(?:io|azure\.us|azure\.cn)$/, "privatelink.$&"],
  [/^(?:cognitiveservices|openai)\.azure\.(?:com|us|cn)$/, "privatelink.$&"],
  [/^services\.ai\.azure\.com$/, "privatelink.$&"],
  [/^vault\.(azure\.net|usgovcloudapi\.net|azure\.cn)$/, "privatelink.vaultcore.$1"],
];

/**
 * Undefined for hosts whose private zone is not known. `privatelink.` in the host itself changes nothing.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export function privateNameOf(host: string): PrivateName | undefined {
  const [record = "", ...rest] = host.toLowerCase().replace(/\.$/, "").split(".");
  const domain = (rest[0] === "privatelink" ? rest.slice(1) : rest).join(".").replace(/^vaultcore\./, "vault.");
  const [pattern, zone] = domains.find(([known]) => known.test(domain)) ?? [];
  if (pattern === undefined || zone === undefined || record === "") return undefined;
  return { zone: domain.replace(pattern, zone), record };
}

/**
 * The part of a service that a private endpoint must stand for to bring a host into private DNS, in lower case; null
 * where the service has one part only.
 */
export function groupOfHost(host: string): string | null {
  if (/\.mongo\.cosmos\.azure\.[a-z]+$/i.test(host)) return "mongodb";
  return /\.documents\.azure\.[a-z]+$/i.test(host) ? "sql" : null;
}

/** A name that exists for the sake of DNS alone: certificates and services know only the public one. */
export function isPrivateLinkHost(host: string): boolean {
  return host.toLowerCase().split(".").includes("privatelink");
}

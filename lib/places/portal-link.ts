interface Cloud {
  readonly portal: string;
  /** Domains that only this cloud's services answer under. */
  readonly domains: RegExp;
}

/** https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure, …/azure/china/resources-developer-guide */
const sovereign: readonly Cloud[] = [
  { portal: "https://portal.azure.us", domains: /\.(usgovcloudapi\.net|azure\.us)\b/i },
  { portal: "https://portal.azure.cn", domains: /\.(chinacloudapi\.cn|azure\.cn)\b/i },
];
const publicPortal = "https://portal.azure.com";

/**
 * The page of the Azure portal about a resource; of its parent for what has no page of its own, such as a federated
 * credential. Null for what is no resource. An id does not tell its cloud: that is told by the hosts in `seen`.
 */
export function portalLink(id: string, seen: Iterable<string | null>): string | null {
  const [resource] = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/[^/]+\/[^/]+/i.exec(id) ?? [];
  if (resource === undefined) return null;
  const texts = [...seen].filter((text) => text !== null);
  const cloud = sovereign.find(({ domains }) => texts.some((text) => domains.test(text)));
  return `${cloud?.portal ?? publicPortal}/#resource${encodeURI(resource)}`;
}

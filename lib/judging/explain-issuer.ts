import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";

/** What stands in tokens of a cluster whose OIDC issuer is off. */
const inClusterIssuer = "https://kubernetes.default.svc.cluster.local";
/** https://learn.microsoft.com/azure/aks/identity-bindings-concepts */
const bindingHost = "ib.oic.prod-aks.azure.com";
const aksHost = /(?:^|\.)(?:oic|oidc)\.prod-aks\.azure\./;

/**
 * What it is about an issuer that Entra will not take for the wanted one, as a clause: `lacks the slash at the end`.
 * Every character counts, so each near miss is told for what it is.
 */
export function explainIssuer(
  found: string,
  wanted: string,
  clusterIssuing: (issuer: string) => ManagedCluster | undefined,
): string {
  const spelling = explainSpelling(found, wanted);
  if (spelling !== undefined) return spelling;
  const cluster = clusterIssuing(found);
  if (cluster !== undefined) return `is the issuer of ${cluster.name}, another cluster`;
  if (withoutSlash(found) === inClusterIssuer)
    return "is the issuer inside any cluster, which no token for Entra names once the OIDC issuer is on";
  const url = URL.parse(found);
  if (url?.host === bindingHost)
    return "is that of an AKS identity binding, which pods with a token of their own never present";
  return url !== null && aksHost.test(url.host) ? explainCluster(url, wanted) : "is no AKS cluster's";
}

/** Whether it was meant to be the wanted one. */
export const isMisspelt = (found: string, wanted: string): boolean => explainSpelling(found, wanted) !== undefined;

function explainSpelling(found: string, wanted: string): string | undefined {
  if (found.trim() === wanted) return "has blanks around it";
  if (`${found}/` === wanted) return "lacks the slash at the end";
  if (found === `${wanted}/`) return wanted.endsWith("/") ? "ends in two slashes" : "has a slash at the end too many";
  if (found.toLowerCase() === wanted.toLowerCase()) return "differs by upper and lower case only";
  return bare(found) === bare(wanted) ? "differs by slashes and upper and lower case only" : undefined;
}

/** The address holds the region, the tenant, and an id that a cluster is given when it is made and cannot choose. */
function explainCluster(found: URL, wanted: string): string {
  const cluster = URL.parse(wanted);
  const isSamePlace = found.host === cluster?.host && tenantIn(found) === tenantIn(cluster);
  return isSamePlace
    ? "is another cluster's, or this one's before it was created anew"
    : "is a cluster's of another region, tenant or time";
}

const tenantIn = (url: URL | null | undefined) => url?.pathname.split("/")[1];
const withoutSlash = (text: string) => text.replace(/\/+$/, "");
const bare = (text: string) => text.trim().toLowerCase().replace(/\/+/g, "/").replace(/\/$/, "");

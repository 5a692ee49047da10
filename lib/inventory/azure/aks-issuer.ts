/** The tenant of an AKS cluster's OIDC issuer; undefined for issuers of any other make, identity bindings' too. */
export function tenantOfAksIssuer(issuer: string): string | undefined {
  return /^https:\/\/(?!ib\.)[a-z0-9-]+\.oic\.prod-aks\.azure\.com\/([0-9a-f-]{36})\/[0-9a-f-]{36}\/?$/i
    .exec(issuer)?.[1]
    ?.toLowerCase();
}

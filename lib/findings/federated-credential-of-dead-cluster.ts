import { seenInAzure } from "../bridges/evidence.ts";
import { azPlace } from "../fixes/az-place.ts";
import { tenantOfAksIssuer } from "../inventory/azure/aks-issuer.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { credentialByIdentity } from "../inventory/keys.ts";
import { defineFindingRule, type Found } from "./finding.ts";

/**
 * A cluster that is made anew has another issuer, and nothing clears away what trusted the old one.
 * https://learn.microsoft.com/azure/aks/use-oidc-issuer
 */
export const federatedCredentialOfDeadCluster = defineFindingRule({
  id: "federated-credential-of-dead-cluster",
  description: "A federated credential for an AKS cluster should trust one that still exists.",
  find(index) {
    if (index.gaps("managedClusters").length > 0) return [];
    const issuers = new Set(index.all("managedClusters").map(({ oidcIssuer }) => plain(oidcIssuer.issuerUrl ?? "")));
    const tenants = new Set(index.all("subscriptions").flatMap(({ tenantId }) => tenantId?.toLowerCase() ?? []));
    const isDead = ({ issuer }: FederatedCredential) =>
      !issuers.has(plain(issuer)) && tenants.has(tenantOfAksIssuer(issuer) ?? "");
    return index.all("userAssignedIdentities").flatMap((identity) => {
      const dead = index.having("federatedCredentials", credentialByIdentity, armKey(identity.id)).filter(isDead);
      return dead.length === 0 ? [] : [describe(identity, dead)];
    });
  },
});

/** A misspelt issuer is that of a living cluster, and another rule's matter. */
const plain = (issuer: string): string => issuer.toLowerCase().replace(/\/+$/, "");

function describe(identity: UserAssignedIdentity, dead: readonly FederatedCredential[]): Found {
  const count = dead.length === 1 ? "1 federated credential" : `${dead.length} federated credentials`;
  return {
    severity: "info",
    resource: { type: "Microsoft.ManagedIdentity/userAssignedIdentities", id: identity.id },
    message: `${identity.name} has ${count} for AKS clusters of this tenant that none of the subscriptions read has. They may be gone, or in a subscription that is not read.`,
    evidence: dead.map((credential) =>
      seenInAzure("issuer", credential.issuer, "federatedCredentials", credential, "properties.issuer", identity.id),
    ),
    fix: {
      az: [
        `az aks list --query "[].{name:name, issuer:oidcIssuerProfile.issuerUrl}" --output table   # in every subscription of the tenant; then:`,
        ...dead.map(
          ({ name }) =>
            `az identity federated-credential delete ${azPlace(identity)} --identity-name ${identity.name} --name ${name}`,
        ),
      ].join("\n"),
      terraform:
        "# Take the issuer from azurerm_kubernetes_cluster.….oidc_issuer_url, so that the credential follows the cluster.",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/aks/use-oidc-issuer",
    },
  };
}

import { tenantOfAksIssuer } from "../inventory/azure/aks-issuer.ts";
import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { credentialByIdentity } from "../inventory/keys.ts";
import { defineFindingRule } from "./finding.ts";

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
const mostCredentials = 20;
const nearlyFull = 17;

export const federatedCredentialsNearLimit = defineFindingRule({
  id: "federated-credentials-near-limit",
  description: "An identity takes 20 federated credentials; every namespace and every cluster needs one of its own.",
  find: (index) =>
    index.all("userAssignedIdentities").flatMap((identity) => {
      const credentials = index.having("federatedCredentials", credentialByIdentity, armKey(identity.id));
      return credentials.length < nearlyFull ? [] : [describe(identity, credentials, index)];
    }),
});

function describe(identity: UserAssignedIdentity, credentials: readonly FederatedCredential[], index: InventoryIndex) {
  const { length } = credentials;
  const isFull = length >= mostCredentials;
  const strangers = strangersAmong(credentials, index);
  const advice = isFull ? "the next one will be refused" : `${mostCredentials - length} more and it is full`;
  const hint = strangers === 0 ? "" : ` ${strangers} of them trust AKS clusters that are not among those read.`;
  return {
    severity: isFull ? ("error" as const) : ("warning" as const),
    resource: { type: "Microsoft.ManagedIdentity/userAssignedIdentities", id: identity.id },
    message: `${identity.name} has ${length} of ${mostCredentials} federated credentials; ${advice}.${hint}`,
    evidence: [
      seenInAzure(
        "federated credentials",
        String(length),
        "federatedCredentials",
        identity,
        "federatedIdentityCredentials",
        identity.id,
      ),
    ],
    fix: fixFor(identity),
  };
}

/** Credentials for AKS issuers that no readable cluster has: of clusters that are gone, or that cannot be seen. */
function strangersAmong(credentials: readonly FederatedCredential[], index: InventoryIndex): number {
  const issuers = new Set(index.all("managedClusters").map(({ oidcIssuer }) => oidcIssuer.issuerUrl));
  return credentials.filter(({ issuer }) => tenantOfAksIssuer(issuer) !== undefined && !issuers.has(issuer)).length;
}

function fixFor({ id, name }: UserAssignedIdentity) {
  const at = `${azPlace({ id })} --identity-name ${name}`;
  return {
    az: [
      `az identity federated-credential list ${at} --query "[].{name:name, issuer:issuer, subject:subject}" --output table`,
      `az identity federated-credential delete ${at} --name <credential that nothing uses>`,
    ].join("\n"),
    terraform: "# Give each application, or each cluster, an azurerm_user_assigned_identity of its own.",
    kubectl: null,
    docs: "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations",
  };
}

import { seenInAzure } from "../bridges/evidence.ts";
import { azPlace } from "../fixes/az-place.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { credentialByIdentity, objectKey, serviceAccountByName } from "../inventory/keys.ts";
import { valueOf } from "../inventory/lookup.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { clustersByIssuer } from "./read-issuers.ts";

/** What was prepared lately may still wait for its first release. */
const graceInMs = 14 * 24 * 3_600_000;

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
export const identityUnused = defineFindingRule({
  id: "identity-unused",
  description: "An identity that was made for ServiceAccounts should have one left that can sign in with it.",
  find(index) {
    const clusters = clustersByIssuer(index);
    return index.all("userAssignedIdentities").flatMap((identity) => {
      const listed = lookUpAll(index, "federatedCredentials", identity.id, credentialByIdentity, armKey(identity.id));
      const credentials = valueOf(listed) ?? [];
      const isUnused = credentials.length > 0 && credentials.every((each) => isForNobody(each, clusters, index));
      return isUnused ? [describe(identity, credentials)] : [];
    });
  },
});

/** False also for every issuer but those of the clusters that are read. */
function isForNobody(
  { issuer, subject, changedAt }: FederatedCredential,
  clusters: ReadonlyMap<string, string>,
  index: InventoryIndex,
): boolean {
  const cluster = clusters.get(issuer);
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(subject ?? "") ?? [];
  if (cluster === undefined || namespace === undefined || name === undefined) return false;
  if (changedAt !== null && Date.parse(index.inventory.readAt) - Date.parse(changedAt) < graceInMs) return false;
  const key = objectKey(cluster, namespace, name);
  return lookUp(index, "serviceAccounts", serviceAccountByName, key, cluster).state === "absent";
}

function describe(identity: UserAssignedIdentity, credentials: readonly FederatedCredential[]): Found {
  const { id, name } = identity;
  return {
    severity: "info",
    resource: { type: "Microsoft.ManagedIdentity/userAssignedIdentities", id },
    message: `Every federated credential of ${name} names a ServiceAccount that does not exist, so no workload of the clusters read can sign in with it. Whether it is attached to virtual machines, functions or other resources is not read.`,
    evidence: credentials.map((credential) =>
      seenInAzure("subject", credential.subject, "federatedCredentials", credential, "properties.subject", id),
    ),
    fix: {
      az: [
        `az role assignment list --all --assignee ${identity.principalId} --output table   # what it may do`,
        `az resource list --query "[?identity.userAssignedIdentities && contains(keys(identity.userAssignedIdentities), '${id}')].id"   # who has it attached`,
        `az identity delete ${azPlace(identity)} --name ${name}   # when nobody needs it`,
      ].join("\n"),
      terraform:
        "# Remove its azurerm_user_assigned_identity with the credentials and role assignments that refer to it.",
      kubectl: null,
      docs: "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations",
    },
  };
}

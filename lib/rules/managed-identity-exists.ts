import { seenInAzure } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isGuid } from "../text/guid.ts";
import { isSettling } from "../judging/is-settling.ts";
import { defineRule, intact, settling, unknown } from "./rule.ts";

/**
 * The client id must belong to an identity. It can also belong to an app registration, or to an identity in a
 * subscription that this reader cannot see; neither can be told from "nowhere", so this is never broken.
 */
export const managedIdentityExists = defineRule<IdentitySubject>({
  id: "managed-identity-exists",
  description: "The client id must belong to a managed identity.",
  requires: ({ identity }) => [identity],
  judge({ clientId, identity, mistakenForClientId, trustedElsewhere, credentialsReadAt }) {
    if (!("value" in clientId) || !isGuid(clientId.value) || mistakenForClientId !== undefined) return null;
    const match = valueOf(identity);
    if (match !== undefined) {
      const evidence = [{ ...clientId.observation, label: "expected" }, seenIdentity(match)];
      return isSettling(match.changedAt, credentialsReadAt)
        ? settling(
            `The client id belongs to ${match.name}, which is so new that Entra may not know it everywhere yet.`,
            evidence,
          )
        : intact(`The client id belongs to ${match.name}.`, evidence);
    }
    if (trustedElsewhere !== undefined) {
      return unknown(
        `No identity that was read has the client id of the pods. ${trustedElsewhere.name}, which has another, trusts this ServiceAccount: an identity that is made anew has another id. It may also be an app registration.`,
        `whether ${clientId.value} is an app registration: Application.Read.All in Microsoft Graph, which is not read`,
        [seenIdentity(trustedElsewhere, "trusting"), clientId.observation],
      );
    }
    return unknown(
      `No identity that was read has the client id of the pods. It may be an app registration, or an identity in a subscription that was not read, or one that was deleted.`,
      "Microsoft.ManagedIdentity/userAssignedIdentities/read on the subscription that holds it",
      [clientId.observation],
    );
  },
  fix: () => ({
    az: null,
    terraform: null,
    kubectl: null,
    docs: "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview",
  }),
});

function seenIdentity(identity: UserAssignedIdentity, label = "found") {
  const scope = subscriptionScope(identity.id) ?? "/";
  return seenInAzure(label, identity.clientId, "userAssignedIdentities", identity, "properties.clientId", scope);
}

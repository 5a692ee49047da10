import { seenInAzure } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isGuid } from "../text/guid.ts";
import { defineRule, intact, unknown } from "./rule.ts";

/**
 * The client id must belong to an identity. It can also belong to an app registration, or to an identity in a
 * subscription that this reader cannot see; neither can be told from "nowhere", so this is never broken.
 */
export const managedIdentityExists = defineRule<IdentitySubject>({
  id: "managed-identity-exists",
  description: "The client id must belong to a managed identity.",
  requires: ({ identity }) => [identity],
  judge({ clientId, identity, mistakenForClientId }) {
    if (!("value" in clientId) || !isGuid(clientId.value) || mistakenForClientId !== undefined) return null;
    const match = valueOf(identity);
    if (match !== undefined) {
      const scope = subscriptionScope(match.id) ?? "/";
      return intact(`The client id belongs to ${match.name}.`, [
        { ...clientId.observation, label: "expected" },
        seenInAzure("found", match.clientId, "userAssignedIdentities", match, "properties.clientId", scope),
      ]);
    }
    return unknown(
      `No identity that was read has the client id ${clientId.value}. It may be an app registration, or an identity in a subscription that was not read, or one that was deleted.`,
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

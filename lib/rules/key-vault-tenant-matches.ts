import { seenInAzure } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isGuid, isSameGuid } from "../text/guid.ts";
import { broken, defineRule, intact } from "./rule.ts";

/**
 * A vault takes tokens of one tenant only, and a managed identity gets tokens in its own only. Moving a subscription to
 * another tenant changes neither.
 * https://learn.microsoft.com/azure/key-vault/general/move-subscription
 */
export const keyVaultTenantMatches = defineRule<KeyVaultSubject>({
  id: "key-vault-tenant-matches",
  description: "The vault, the identity and what asks for the token must name the same tenant.",
  requires: () => [],
  judge({ resource, principal, statedTenant, producer }) {
    const vault = valueOf(resource);
    const identity = valueOf(principal);
    if (identity === undefined) return null;
    const own = ofIdentity(identity);
    const stated = statedTenant?.value;
    if (statedTenant !== null && stated != null && isGuid(stated) && !isSameGuid(stated, identity.tenantId)) {
      const what = producer.kind === "class" ? `SecretProviderClass ${producer.className}` : "The store";
      return broken(`${what} asks for the token in another tenant than that of ${identity.name} (AADSTS700016).`, [
        own,
        statedTenant,
      ]);
    }
    if (vault === undefined) return null;
    const evidence = [own, ofVault(vault)];
    return isSameGuid(vault.tenantId, identity.tenantId)
      ? intact(`${vault.name} takes tokens of the tenant that ${identity.name} lives in.`, evidence)
      : broken(`${vault.name} takes tokens of another tenant than that of ${identity.name} (401, AKV10032).`, evidence);
  },
  fix({ resource, principal, statedTenant, producer, context: { workload } }) {
    const vault = valueOf(resource)?.name ?? "<vault>";
    const tenant = valueOf(principal)?.tenantId ?? "<tenant-id>";
    const isStatedWrong = statedTenant?.value != null && !isSameGuid(statedTenant.value, tenant);
    const object =
      producer.kind === "external-secret"
        ? `${producer.externalSecret.store.kind.toLowerCase()} ${producer.externalSecret.store.name}   # spec.provider.azurekv.tenantId: ${tenant}`
        : `secretproviderclass ${producer.kind === "class" ? producer.className : "<class>"}   # spec.parameters.tenantID: ${tenant}`;
    return {
      az: isStatedWrong
        ? null
        : `az keyvault update --name ${vault} --set properties.tenantId=${tenant}   # then make its access policies anew: they name objects of the tenant before`,
      terraform: null,
      kubectl: isStatedWrong ? `kubectl -n ${workload.namespace} edit ${object}` : null,
      docs: "https://learn.microsoft.com/azure/key-vault/general/move-subscription",
    };
  },
});

function ofIdentity(identity: UserAssignedIdentity) {
  const scope = subscriptionScope(identity.id) ?? "/";
  return seenInAzure("expected", identity.tenantId, "userAssignedIdentities", identity, "properties.tenantId", scope);
}

function ofVault(vault: KeyVault) {
  return seenInAzure(
    "found",
    vault.tenantId,
    "keyVaults",
    vault,
    "properties.tenantId",
    subscriptionScope(vault.id) ?? "/",
  );
}

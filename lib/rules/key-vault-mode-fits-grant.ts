import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import { valueOf } from "../inventory/lookup.ts";
import { keyVaultGrantFix } from "../fixes/key-vault-grant-fix.ts";
import { broken, defineRule, intact } from "./rule.ts";
import { idleGrant, vaultHoldings } from "../judging/vault-holdings.ts";

/**
 * A vault listens either to Azure RBAC or to its access policies, never to both. Unless
 * `enableRbacAuthorization` is true, access policies decide.
 * https://learn.microsoft.com/azure/key-vault/general/rbac-migration
 */
export const keyVaultModeFitsGrant = defineRule<KeyVaultSubject>({
  id: "key-vault-mode-fits-grant",
  description: "The identity's grant must be of the kind that the vault listens to.",
  requires: (subject) => {
    const vault = valueOf(subject.resource);
    if (vault === undefined) return [];
    const isSettled = !vault.usesRbac && vaultHoldings(subject).policy === "held";
    return isSettled ? [] : subject.permissions.map(({ access }) => access);
  },
  judge(subject) {
    const vault = valueOf(subject.resource);
    const identity = valueOf(subject.principal);
    if (vault === undefined || identity === undefined) return null;
    const holdings = vaultHoldings(subject);
    switch (idleGrant(subject)) {
      case "role":
        return broken(
          `${vault.name} listens to its access policies, and none of them names ${identity.name} (403 AccessDenied). It holds ${rolesOf(subject)}, which is without effect.`,
          [mode("expected", "true", vault), mode("found", String(vault.usesRbac), vault)],
        );
      case "policy":
        return broken(
          `${vault.name} has an access policy for ${identity.name}, but listens to Azure RBAC: the policy is without effect (403 ForbiddenByRbac).`,
          [mode("expected", "false", vault), mode("found", String(vault.usesRbac), vault)],
        );
      case null:
        if (vault.usesRbac && holdings.role === "held") {
          return intact(`${vault.name} listens to Azure RBAC, and ${identity.name} holds a role.`, [
            mode("found", "true", vault),
          ]);
        }
        if (!vault.usesRbac && holdings.policy === "held") {
          return intact(`${vault.name} listens to its access policies, and one names ${identity.name}.`, [
            mode("found", "false", vault),
          ]);
        }
        return null;
    }
  },
  fix: keyVaultGrantFix,
});

function rolesOf({ permissions }: KeyVaultSubject): string {
  const names = permissions.flatMap(
    ({ access }) => valueOf(access)?.via.flatMap(({ definition }) => definition?.roleName ?? []) ?? [],
  );
  return names.length === 0 ? "a role" : [...new Set(names)].join(" and ");
}

function mode(label: string, value: string, vault: KeyVault): Observation {
  return seenInAzure(
    label,
    value,
    "keyVaults",
    vault,
    "properties.enableRbacAuthorization",
    subscriptionScope(vault.id) ?? "/",
  );
}

import { seenInAzure } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { VaultPermission } from "../bridges/vault-permission.ts";
import { severityOf } from "../bridges/verdict.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { judgeAccess } from "../judging/judge-access.ts";
import { keyVaultGrantFix } from "../fixes/key-vault-grant-fix.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";
import { holdsAlternative, idleGrant } from "../judging/vault-holdings.ts";

/** https://learn.microsoft.com/azure/role-based-access-control/troubleshooting */
const settlesInMinutes = 10;

const titles = { secret: "secrets", key: "keys", cert: "certificates" } as const;

/**
 * Reading a secret takes "get", in whichever mode the vault is. Contributor, Owner and Key Vault Reader lack it.
 * https://learn.microsoft.com/azure/key-vault/general/rbac-guide
 */
export const keyVaultGetPermitted = defineRule<KeyVaultSubject>({
  id: "key-vault-get-permitted",
  description: "The identity must be allowed to get what is read from the vault.",
  requires: ({ resource, permissions }) => (valueOf(resource)?.usesRbac ? permissions.map(({ access }) => access) : []),
  judge(subject) {
    const vault = valueOf(subject.resource);
    const identity = valueOf(subject.principal);
    if (vault === undefined || identity === undefined || idleGrant(subject) !== null) return null;
    const judgements = subject.permissions.map((permission) =>
      vault.usesRbac
        ? judgeRole(permission, vault, identity, subject.readAt)
        : judgePolicy(permission, vault, identity),
    );
    const [worst] = judgements
      .filter((judgement) => judgement !== null)
      .toSorted((left, right) => severityOf(right.verdict) - severityOf(left.verdict));
    if (worst?.verdict !== "broken" || !holdsAlternative(subject)) return worst ?? null;
    return unknown(
      `${worst.message} But it may come for keys or certificates only, for which something is granted.`,
      `whether ${subject.context.workload.name} reads secrets of ${vault.name}`,
      worst.evidence,
    );
  },
  fix: keyVaultGrantFix,
});

function deedOf({ type, objectName }: VaultPermission, vault: KeyVault): string {
  return objectName === null ? `get ${titles[type]} of ${vault.name}` : `get ${type} ${objectName} of ${vault.name}`;
}

function judgeRole(
  permission: VaultPermission,
  vault: KeyVault,
  identity: UserAssignedIdentity,
  readAt: string,
): Judgement | null {
  const access = valueOf(permission.access);
  if (access === undefined) return null;
  return judgeAccess({
    access,
    who: identity.name,
    deed: deedOf(permission, vault),
    action: permission.action,
    resource: vault,
    consequence: "The vault answers 403 ForbiddenByRbac.",
    readAt,
    settlesInMinutes,
  });
}

function judgePolicy(permission: VaultPermission, vault: KeyVault, identity: UserAssignedIdentity): Judgement {
  const { type, policy } = permission;
  const seen = (label: string, value: string | null) =>
    seenInAzure(label, value, "keyVaults", vault, "properties.accessPolicies", subscriptionScope(vault.id) ?? "/");
  const expected = seen("expected", `${identity.principalId}: ${titles[type]} get`);
  switch (policy.answer) {
    case "granted":
      return intact(`An access policy lets ${identity.name} ${deedOf(permission, vault)}.`, [
        expected,
        seen("found", `${identity.principalId}: ${titles[type]} get`),
      ]);
    case "unproved":
      return unknown(
        `No access policy of ${vault.name} names ${identity.name}; one of ${policy.via[0]?.objectId} would do, if that is a group and ${identity.name} is in it.`,
        `whether ${policy.via.map(({ objectId }) => objectId).join(", ")} is a group that ${identity.name} belongs to`,
        [expected],
      );
    case "missing": {
      const has =
        policy.held.length > 0
          ? `its access policy does not list "get" for ${titles[type]}`
          : `no access policy names it`;
      return broken(
        `${identity.name} may not ${deedOf(permission, vault)}: ${has}. The vault answers 403 AccessDenied.`,
        [
          expected,
          seen("found", policy.held.length > 0 ? `${identity.principalId}: ${titles[type]} without get` : null),
        ],
      );
    }
  }
}

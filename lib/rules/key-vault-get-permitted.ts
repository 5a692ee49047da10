import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { severityOf } from "../bridges/verdict.ts";
import { valueOf } from "../inventory/lookup.ts";
import { judgeVaultPermission } from "../judging/judge-vault-permission.ts";
import { keyVaultGrantFix } from "../fixes/key-vault-grant-fix.ts";
import { defineRule, unknown } from "./rule.ts";
import { holdsAlternative, idleGrant } from "../judging/vault-holdings.ts";

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
      judgeVaultPermission(permission, { vault, identity, readAt: subject.readAt }),
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

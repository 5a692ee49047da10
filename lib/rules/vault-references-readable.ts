import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { signedInAs } from "../bridges/sign-in.ts";
import type { VaultReference } from "../bridges/vault-reference.ts";
import { severityOf } from "../bridges/verdict.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf } from "../inventory/lookup.ts";
import { grantFix } from "../fixes/key-vault-grant-fix.ts";
import { judgeSignIn, signInFix, signInReadings } from "../judging/judge-sign-in.ts";
import { judgeVaultPermission } from "../judging/judge-vault-permission.ts";
import { defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * The provider follows references into Key Vaults with an identity of their own (`spec.secret.auth`), not with the one
 * that reads the store. One that it cannot follow makes the whole sync fail.
 * https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#key-vault-references
 */
export const vaultReferencesReadable = defineRule<AppConfigurationSubject>({
  id: "vault-references-readable",
  description: "The provider must be allowed to read the Key Vaults that key-values of the store refer to.",
  requires: ({ route }) =>
    (route?.vaultReferences ?? []).flatMap(({ signIn, vault, permissions }) => [
      ...signInReadings(signIn),
      vault,
      ...(valueOf(vault)?.usesRbac ? permissions.map(({ access }) => access) : []),
    ]),
  judge({ route, readAt }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route === null || provider === undefined) return null;
    const judgements = route.vaultReferences.map((reference) => judgeReference(reference, provider, readAt));
    return judgements.toSorted((left, right) => severityOf(right.verdict) - severityOf(left.verdict))[0] ?? null;
  },
  fix({ route, readAt }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    const failing = route?.vaultReferences.find(
      (reference) => provider !== undefined && judgeReference(reference, provider, readAt).verdict === "broken",
    );
    const identity = failing && valueOf(signedInAs(failing.signIn));
    if (failing === undefined || identity === undefined || failing.permissions.length === 0) {
      return failing === undefined ? nothing : signInFix(failing.signIn);
    }
    return grantFix({ vault: valueOf(failing.vault), identity, permissions: failing.permissions });
  },
});

const nothing = {
  az: null,
  terraform: null,
  kubectl: null,
  docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider",
};

function judgeReference(reference: VaultReference, provider: AppConfigurationProvider, readAt: string): Judgement {
  const { host, signIn, permissions } = reference;
  const proof = provider.phase === "Complete" ? "It has followed its references that way." : null;
  const who = `Provider ${provider.name}, for references into ${host ?? "Key Vaults"},`;
  const signing = judgeSignIn(signIn, { who, proof, isAnnotationRequired: true });
  if (signing.verdict === "broken") return signing;
  const vault = valueOf(reference.vault);
  const identity = valueOf(signedInAs(signIn));
  const reading =
    vault === undefined || identity === undefined
      ? undefined
      : permissions.map((permission) => judgeVaultPermission(permission, { vault, identity, readAt }))[0];
  if (reading != null) return reading.verdict === "intact" ? signing : reading;
  if (proof !== null) return intact(`${who} signs in. ${proof}`);
  return unknown(
    `Which vaults the key-values of the store refer to is not known, nor so whether provider ${provider.name} may read them.`,
    "spec.secret.auth.keyVaults[].uri of the provider, or a sync that completes",
  );
}

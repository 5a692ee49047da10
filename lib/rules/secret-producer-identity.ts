import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { SecretProducer } from "../bridges/secret-producer.ts";
import { valueOf } from "../inventory/lookup.ts";
import { judgeSignIn, signInFix, signInReadings } from "../judging/judge-sign-in.ts";
import { defineRule } from "./rule.ts";

/**
 * The CSI driver shows the token of the mounting pod's ServiceAccount, an ExternalSecret's store that of the
 * account which it names. The pod label and the webhook play no part in either.
 * https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/configurations/identity-access-modes/
 */
export const secretProducerIdentity = defineRule<KeyVaultSubject>({
  id: "secret-producer-identity",
  description: "What produces the Secret must be able to sign in to Azure as an identity.",
  requires: ({ signIn }) => (signIn === null ? [] : signInReadings(signIn)),
  judge({ signIn, producer }) {
    if (signIn === null) return null;
    return judgeSignIn(signIn, { who: nameOf(producer), proof: proofOf(producer), isAnnotationRequired: false });
  },
  fix: ({ signIn }) =>
    signIn === null
      ? {
          az: null,
          terraform: null,
          kubectl: null,
          docs: "https://learn.microsoft.com/azure/aks/csi-secrets-store-identity-access",
        }
      : signInFix(signIn),
});

function nameOf(producer: SecretProducer): string {
  switch (producer.kind) {
    case "class":
      return `SecretProviderClass ${producer.className}`;
    case "external-secret":
      return `${producer.externalSecret.store.kind} ${producer.externalSecret.store.name}`;
    default:
      return "The workload";
  }
}

/** What happened is proof of the sign-in, but for credentials in Secrets and bindings that may have gone since. */
function proofOf(producer: SecretProducer): string | null {
  if (producer.kind === "external-secret") {
    const { name, ready, refreshTime } = producer.externalSecret;
    if (ready?.isTrue !== true) return null;
    return `ExternalSecret ${name} is synced that way${refreshTime === null ? "" : `, last at ${refreshTime}`}.`;
  }
  if (producer.kind !== "class") return null;
  const mode = valueOf(producer.providerClass)?.mode;
  if (mode !== "token-proxy" && mode !== "vm-managed-identity") return null;
  const mounted = valueOf(producer.statuses)?.find(({ isMounted }) => isMounted);
  return mounted === undefined ? null : `Pod ${mounted.podName} has it mounted.`;
}

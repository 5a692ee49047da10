import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf } from "../inventory/lookup.ts";
import { judgeSignIn, signInFix, signInReadings } from "../judging/judge-sign-in.ts";
import { defineRule } from "./rule.ts";

/**
 * The provider, not the workload, reads the store. With a ServiceAccount it asks the API server for that
 * account's token, so the credential names the account in the provider's namespace.
 * https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#use-workload-identity
 */
export const appConfigurationProviderIdentity = defineRule<AppConfigurationSubject>({
  id: "app-configuration-provider-identity",
  description: "The provider must be able to sign in to Azure as an identity.",
  requires: ({ route }) => (route?.signIn == null ? [] : signInReadings(route.signIn)),
  judge({ route }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route?.signIn == null || provider === undefined) return null;
    return judgeSignIn(route.signIn, {
      who: `Provider ${provider.name}`,
      proof: proofOf(provider),
      isAnnotationRequired: true,
    });
  },
  fix: ({ route }) =>
    route?.signIn == null
      ? {
          az: null,
          terraform: null,
          kubectl: null,
          docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider",
        }
      : signInFix(route.signIn),
});

function proofOf({ phase, lastSyncTime }: AppConfigurationProvider): string | null {
  return phase === "Complete"
    ? `It has read the store that way${lastSyncTime === null ? "" : `, last at ${lastSyncTime}`}.`
    : null;
}

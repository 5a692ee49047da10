import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import type { AppConfigurationStore } from "../inventory/azure/app-configuration-store.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { controllerReadings, judgeController } from "../judging/judge-provider-controller.ts";
import { judgeSignIn, signInFix, signInReadings } from "../judging/judge-sign-in.ts";
import { broken, defineRule, type Judgement } from "./rule.ts";

/**
 * The provider, not the workload, reads the store. With a ServiceAccount it asks the API server for that
 * account's token, so the credential names the account in the provider's namespace.
 * https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#use-workload-identity
 */
export const appConfigurationProviderIdentity = defineRule<AppConfigurationSubject>({
  id: "app-configuration-provider-identity",
  description: "The provider must be able to sign in to Azure as an identity.",
  requires: ({ route, context }) => {
    if (route?.signIn == null) return [];
    return [
      ...signInReadings(route.signIn),
      ...controllerReadings(route),
      ...(asksMetadata(route) ? [context.aks] : []),
    ];
  },
  judge({ route, stores, context }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route?.signIn == null || provider === undefined) return null;
    const hindrance = judgeController(route, valueOf(context.aks)) ?? judgeConnectionString(provider, stores);
    if (hindrance !== null) return hindrance;
    return judgeSignIn(route.signIn, {
      who: `Provider ${provider.name}`,
      proof: proofOf(provider),
      isAnnotationRequired: true,
    });
  },
  fix: ({ route }) =>
    route?.signIn == null || route.signIn.kind !== "token"
      ? {
          az: null,
          terraform: null,
          kubectl: betterSignIn(route),
          docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider",
        }
      : signInFix(route.signIn),
});

function betterSignIn(route: ProviderRoute | null): string {
  const provider = route === null ? undefined : valueOf(route.provider);
  return `kubectl -n ${provider?.namespace ?? "<namespace>"} edit azureappconfigurationprovider ${provider?.name ?? "<provider>"}   # spec.endpoint, and spec.auth: { workloadIdentity: { serviceAccountName: <service-account> } }`;
}

function asksMetadata({ provider }: ProviderRoute): boolean {
  const known = valueOf(provider);
  const isAsking = known?.auth.kind === "managed-identity" || known?.auth.kind === "system-assigned";
  return isAsking && known?.phase === "Failed";
}

/** Which store the string is for stands in a Secret; if none takes any, it makes no difference. */
function judgeConnectionString(
  provider: AppConfigurationProvider,
  stores: Lookup<readonly AppConfigurationStore[]>,
): Judgement | null {
  const known = valueOf(stores) ?? [];
  const [first] = known;
  if (provider.auth.kind !== "connection-string" || provider.phase !== "Failed") return null;
  if (first === undefined || !known.every(({ localAuthDisabled }) => localAuthDisabled)) return null;
  const scope = subscriptionScope(first.id) ?? "/";
  const path = "properties.disableLocalAuth";
  return broken(
    `Provider ${provider.name} signs in with a connection string, and failed; no App Configuration store that was read takes one.`,
    [
      seenInAzure("expected", "false", "appConfigurationStores", first, path, scope),
      seenInAzure("found", "true", "appConfigurationStores", first, path, scope),
    ],
  );
}

function proofOf({ phase, lastSyncTime }: AppConfigurationProvider): string | null {
  return phase === "Complete"
    ? `It has read the store that way${lastSyncTime === null ? "" : `, last at ${lastSyncTime}`}.`
    : null;
}

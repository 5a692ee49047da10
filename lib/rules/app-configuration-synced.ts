import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, broken, defineRule, intact, settling, unknown } from "./rule.ts";

/** The controller leaves a provider alone that says it is running, also after a crash in the middle of a run. */
const stuckAfterMinutes = 10;

/**
 * The provider's phase. Its status tells no cause; that stands in the controller's log only.
 * https://github.com/Azure/AppConfiguration-KubernetesProvider
 */
export const appConfigurationSynced = defineRule<AppConfigurationSubject>({
  id: "app-configuration-synced",
  description: "The provider's last sync must have succeeded.",
  requires: ({ route }) => (route === null ? [] : [route.provider]),
  judge({ route, readAt }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route === null || provider === undefined || isRefused(route, provider)) return null;
    return judgePhase(provider, readAt);
  },
  fix({ route, context: { workload } }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    const name = provider?.name ?? "<provider>";
    return {
      az: null,
      terraform: null,
      kubectl: [
        "# the cause stands in the controller's log only (these are the chart's own names); it tries again every 30 seconds",
        `kubectl -n azappconfig-system logs deployment/az-appconfig-k8s-provider | grep ${name}`,
        ...(provider?.phase === "Running" ? recreate(workload.namespace, name) : []),
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/quickstart-azure-kubernetes-service#troubleshooting",
    };
  },
});

/** It fails because the ConfigMap belongs to somebody else, which is another joint's to say. */
function isRefused({ configMap }: ProviderRoute, { phase, uid }: AppConfigurationProvider): boolean {
  const known = valueOf(configMap);
  return phase === "Failed" && known !== undefined && !known.owners.some((owner) => owner.uid === uid);
}

function judgePhase(provider: AppConfigurationProvider, readAt: string) {
  const { name, phase, lastSyncTime, isRefreshEnabled } = provider;
  const evidence = [
    status("found", phase, provider, "phase"),
    status("last sync", lastSyncTime, provider, "lastSyncTime"),
  ];
  switch (phase) {
    case "Complete": {
      const refresh = isRefreshEnabled ? "" : " Refresh is off, so later changes in the store are not followed.";
      return intact(
        `Provider ${name} has synced${lastSyncTime === null ? "" : `, last at ${lastSyncTime}`}.${refresh}`,
        evidence,
      );
    }
    case "Failed":
      return broken(
        `Provider ${name} could not fill its ConfigMap: ${provider.message ?? "it tells no cause"}`,
        evidence,
      );
    case "UpdateFailed":
      return atRisk(
        `Provider ${name} could not refresh; the ConfigMap still serves the values of ${lastSyncTime ?? "an earlier sync"}.`,
        evidence,
      );
    case "Running":
      return judgeRunning(provider, readAt, evidence);
    case "Pending":
    case null:
      return settling(`Provider ${name} has not synced yet. If it stays so, its controller is not running.`, evidence);
    default:
      return unknown(
        `Provider ${name} is in phase ${phase}, which is not known here.`,
        "what this phase of the provider means",
        evidence,
      );
  }
}

function judgeRunning(
  { name, lastReconcileTime }: AppConfigurationProvider,
  readAt: string,
  evidence: readonly Observation[],
) {
  const minutes = lastReconcileTime === null ? 0 : (Date.parse(readAt) - Date.parse(lastReconcileTime)) / 60_000;
  if (minutes <= stuckAfterMinutes) return settling(`Provider ${name} is syncing.`, evidence);
  return atRisk(
    `Provider ${name} says that it is syncing since ${lastReconcileTime}. Its controller was probably stopped in the middle, and leaves such a provider alone.`,
    evidence,
  );
}

function status(label: string, value: string | null, provider: AppConfigurationProvider, field: string): Observation {
  return seenInCluster(
    label,
    value,
    "appConfigurationProviders",
    "AzureAppConfigurationProvider",
    provider,
    `status.${field}`,
  );
}

function recreate(namespace: string, name: string): readonly string[] {
  return [
    "# a provider that is stuck in Running has to be made anew; its ConfigMap is away in between",
    `kubectl -n ${namespace} get azureappconfigurationprovider ${name} -o yaml > ${name}.yaml`,
    `kubectl -n ${namespace} delete azureappconfigurationprovider ${name} && kubectl apply -f ${name}.yaml`,
  ];
}

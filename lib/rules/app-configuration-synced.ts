import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import { seenInWorkload } from "../bridges/observe-workload.ts";
import type { ProviderController } from "../bridges/provider-controller.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { isRunning } from "../judging/pod-complaints.ts";
import { parseDuration } from "../text/parse-duration.ts";
import { withFullStop } from "../text/sentences.ts";
import { atRisk, broken, defineRule, intact, settling, unknown } from "./rule.ts";

/** The controller leaves a provider alone that says it is running, also after a crash in the middle of a run. */
const stuckAfterMinutes = 10;

const overdueAfterIntervals = 10;
const leastOverdueInMinutes = 10;

/**
 * The provider's phase. Its status tells no cause; that stands in the controller's log only.
 * https://github.com/Azure/AppConfiguration-KubernetesProvider
 */
export const appConfigurationSynced = defineRule<AppConfigurationSubject>({
  id: "app-configuration-synced",
  description: "The provider's last sync must have succeeded.",
  requires: ({ route }) => (route === null ? [] : [route.provider, ...readingsOf(route)]),
  judge({ route, readAt }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route === null || provider === undefined || isRefused(route, provider)) return null;
    return judgeAbandoned(provider, valueOf(route.controller)) ?? judgePhase(provider, readAt);
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

/** Whether anybody is at work counts while something is still to be synced. */
const isWaitedFor = ({ phase, isRefreshEnabled }: AppConfigurationProvider) =>
  phase === null || phase === "Pending" || phase === "Running" || (phase === "Complete" && isRefreshEnabled);

function readingsOf({ provider, controller }: ProviderRoute): readonly Lookup<unknown>[] {
  const known = valueOf(provider);
  if (known === undefined || !isWaitedFor(known)) return [];
  const found = valueOf(controller);
  return found === undefined ? [controller] : [found.pods];
}

/** The controller is known, and none of its pods runs. */
function judgeAbandoned(provider: AppConfigurationProvider, controller: ProviderController | undefined) {
  if (controller === undefined || !isWaitedFor(provider) || (valueOf(controller.pods) ?? []).some(isRunning))
    return null;
  const { deployment } = controller;
  const who = `its controller ${deployment.namespace}/${deployment.name}`;
  const evidence = [
    status("phase", provider.phase, provider, "phase"),
    seenInWorkload("found", "no pod runs", deployment, "status"),
  ];
  return provider.phase === "Complete"
    ? atRisk(
        `Provider ${provider.name} has synced, but no pod of ${who} runs: later changes are not followed.`,
        evidence,
      )
    : broken(
        `Provider ${provider.name} is in phase ${provider.phase ?? "none"}, and no pod of ${who} runs to change that.`,
        evidence,
      );
}

/** It fails because the ConfigMap belongs to somebody else, which is another joint's to say. */
function isRefused({ configMap }: ProviderRoute, { phase, uid }: AppConfigurationProvider): boolean {
  const known = valueOf(configMap);
  return phase === "Failed" && known !== undefined && !known.owners.some((owner) => owner.uid === uid);
}

function judgePhase(provider: AppConfigurationProvider, readAt: string) {
  const { name, phase, lastSyncTime, isRefreshEnabled, refreshInterval } = provider;
  const evidence = [
    status("found", phase, provider, "phase"),
    status("last sync", lastSyncTime, provider, "lastSyncTime"),
  ];
  switch (phase) {
    case "Complete": {
      if (isOverdue(provider, readAt)) {
        return atRisk(
          `Provider ${name} has not synced for long, and was to look every ${refreshInterval ?? "30s"}. Its controller may have stopped.`,
          evidence,
        );
      }
      const refresh = isRefreshEnabled ? "" : " Refresh is off, so later changes in the store are not followed.";
      return intact(
        `Provider ${name} has synced${lastSyncTime === null ? "" : `, last at ${lastSyncTime}`}.${refresh}`,
        evidence,
      );
    }
    case "Failed":
      return broken(
        `Provider ${name} could not fill its ConfigMap. ${withFullStop(provider.message ?? "It tells no cause")}${lastSyncTime === null ? "" : ` What the ConfigMap still holds is of ${lastSyncTime}.`}`,
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

/** Every look at the store counts as a sync, whether something has changed or not. */
function isOverdue({ isRefreshEnabled, refreshInterval, lastSyncTime }: AppConfigurationProvider, readAt: string) {
  const interval = parseDuration(refreshInterval ?? "30s");
  if (!isRefreshEnabled || lastSyncTime === null || interval === undefined) return false;
  return (
    Date.parse(readAt) - Date.parse(lastSyncTime) >
    Math.max(overdueAfterIntervals * interval, leastOverdueInMinutes * 60_000)
  );
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

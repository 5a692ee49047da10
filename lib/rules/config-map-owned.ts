import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { WorkloadContext } from "../bridges/workload-context.ts";
import { isRunning } from "../judging/pod-complaints.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import type { ConfigMap } from "../inventory/kubernetes/config-map.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, broken, defineRule, intact, settling, type Judgement } from "./rule.ts";

const providerKind = "AzureAppConfigurationProvider";

/**
 * The provider writes only to a ConfigMap that it owns, by UID; it fails on one that somebody else made.
 * https://github.com/Azure/AppConfiguration-KubernetesProvider
 */
export const configMapOwned = defineRule<AppConfigurationSubject>({
  id: "config-map-owned",
  description: "The ConfigMap must exist and be owned by the provider.",
  requires: ({ route, context }) => {
    if (route === null || valueOf(route.provider) === undefined) return [];
    return valueOf(route.configMap) === undefined ? [route.configMap, context.pods] : [route.configMap];
  },
  judge({ route, context }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route === null || provider === undefined || provider.configMapName !== route.configMapName) return null;
    const configMap = valueOf(route.configMap);
    return configMap === undefined ? judgeAbsence(route, provider, context) : judgeOwner(configMap, provider);
  },
  fix({ route, context: { workload } }) {
    const name = route?.configMapName ?? "<config-map>";
    const isForeign = route !== null && valueOf(route.configMap) !== undefined;
    return {
      az: null,
      terraform: null,
      kubectl: isForeign
        ? `kubectl -n ${workload.namespace} delete configmap ${name}   # and take it out of the chart that makes it; the provider makes its own`
        : `kubectl -n ${workload.namespace} describe azureappconfigurationprovider ${(route && valueOf(route.provider)?.name) ?? "<provider>"}   # it makes the ConfigMap once it can read the store`,
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider",
    };
  },
});

function judgeAbsence(
  { configMapName, isOptional }: ProviderRoute,
  provider: AppConfigurationProvider,
  { workload, pods }: WorkloadContext,
): Judgement {
  const evidence = [owner("expected", provider.uid, provider)];
  const message = `ConfigMap ${configMapName} does not exist`;
  if (isOptional) return atRisk(`${message}; the pods of ${workload.name} start without its values.`, evidence);
  if (provider.phase === null || provider.phase === "Pending") return settling(`${message} yet.`, evidence);
  const cannotStart = `new pods of ${workload.name} cannot start (CreateContainerConfigError)`;
  return (valueOf(pods) ?? []).some(isRunning)
    ? atRisk(`${message} any more. The running pods had it when they started; ${cannotStart}.`, evidence)
    : broken(`${message}, so ${cannotStart}.`, evidence);
}

function judgeOwner(configMap: ConfigMap, provider: AppConfigurationProvider): Judgement {
  const expected = owner("expected", provider.uid, provider);
  const seen = (value: string | null) =>
    seenInCluster("found", value, "configMaps", "ConfigMap", configMap, "metadata.ownerReferences[].uid");
  if (configMap.owners.some(({ uid }) => uid === provider.uid)) {
    return intact(`ConfigMap ${configMap.name} is owned by provider ${provider.name}.`, [expected, seen(provider.uid)]);
  }
  const former = configMap.owners.find(({ kind, name }) => kind === providerKind && name === provider.name);
  // Older providers know their ConfigMap by their name alone: only one that has failed shows that it asks for the UID.
  if (former !== undefined && provider.phase !== "Failed") {
    return atRisk(
      `ConfigMap ${configMap.name} belongs to an earlier ${provider.name}, whose UID nothing has any more. The cluster may remove it at any time.`,
      [expected, seen(former.uid)],
    );
  }
  if (former !== undefined) {
    return broken(
      `ConfigMap ${configMap.name} belongs to an earlier ${provider.name}, so the one of today refuses to write to it.`,
      [expected, seen(former.uid)],
    );
  }
  return broken(
    `ConfigMap ${configMap.name} was made by somebody else, so provider ${provider.name} refuses to write to it ("already exists").`,
    [expected, seen(configMap.owners[0]?.uid ?? null)],
  );
}

function owner(label: string, value: string, provider: AppConfigurationProvider): Observation {
  return seenInCluster(label, value, "appConfigurationProviders", providerKind, provider, "metadata.uid");
}

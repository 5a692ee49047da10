import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
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
  requires: ({ route }) => (route === null || valueOf(route.provider) === undefined ? [] : [route.configMap]),
  judge({ route, context: { workload } }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (route === null || provider === undefined || provider.configMapName !== route.configMapName) return null;
    const configMap = valueOf(route.configMap);
    return configMap === undefined ? judgeAbsence(route, provider, workload.name) : judgeOwner(configMap, provider);
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
  workloadName: string,
): Judgement {
  const evidence = [owner("expected", provider.uid, provider)];
  const message = `ConfigMap ${configMapName} does not exist`;
  if (isOptional) return atRisk(`${message}; the pods of ${workloadName} start without its values.`, evidence);
  if (provider.phase === null || provider.phase === "Pending") return settling(`${message} yet.`, evidence);
  return broken(`${message}, so new pods of ${workloadName} cannot start (CreateContainerConfigError).`, evidence);
}

function judgeOwner(configMap: ConfigMap, provider: AppConfigurationProvider): Judgement {
  const expected = owner("expected", provider.uid, provider);
  const seen = (value: string | null) =>
    seenInCluster("found", value, "configMaps", "ConfigMap", configMap, "metadata.ownerReferences[].uid");
  if (configMap.owners.some(({ uid }) => uid === provider.uid)) {
    return intact(`ConfigMap ${configMap.name} is owned by provider ${provider.name}.`, [expected, seen(provider.uid)]);
  }
  const former = configMap.owners.find(({ kind, name }) => kind === providerKind && name === provider.name);
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

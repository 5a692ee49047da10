import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, broken, defineRule, intact, type Judgement } from "./rule.ts";

/** A provider fills ConfigMaps of its own namespace only. */
export const appConfigurationProviderFound = defineRule<AppConfigurationSubject>({
  id: "app-configuration-provider-found",
  description: "An AzureAppConfigurationProvider in the workload's namespace must fill the ConfigMap.",
  requires: ({ route }) =>
    route === null ? [] : [route.provider, ...(route.namesake === undefined ? [] : [route.configMap])],
  judge({ route, context: { workload } }) {
    if (route === null) return null;
    const provider = valueOf(route.provider);
    return provider === undefined ? judgeAbsence(route, workload.namespace) : judgeTarget(route, provider);
  },
  fix({ route, storeHost, context: { workload } }) {
    const endpoint = storeHost ?? route?.namesake?.storeHost ?? "<store>.azconfig.io";
    return {
      az: null,
      terraform: null,
      kubectl: [
        `kubectl apply -f - <<'END'`,
        `apiVersion: azconfig.io/v1`,
        `kind: AzureAppConfigurationProvider`,
        `metadata: { name: ${route?.configMapName ?? "<config-map>"}, namespace: ${workload.namespace} }`,
        `spec:`,
        `  endpoint: https://${endpoint}`,
        `  target: { configMapName: ${route?.configMapName ?? "<config-map>"} }`,
        `  auth: { workloadIdentity: { serviceAccountName: <service-account> } }`,
        `END`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/quickstart-azure-kubernetes-service",
    };
  },
});

function judgeAbsence({ configMapName, configMap, isOptional, namesake }: ProviderRoute, namespace: string): Judgement {
  const message = `No AzureAppConfigurationProvider in namespace ${namespace} fills ConfigMap ${configMapName}`;
  if (namesake !== undefined) {
    const evidence = [target("found", namesake)];
    const elsewhere = `${message}, and it is not there. ${namesake.name} fills the one in namespace ${namesake.namespace} only`;
    return isOptional
      ? atRisk(`${elsewhere}. The pods start without its values.`, evidence)
      : broken(`${elsewhere}.`, evidence);
  }
  const known = valueOf(configMap);
  const owner = known?.owners.find(({ kind }) => kind === "AzureAppConfigurationProvider");
  return atRisk(
    `${message}: ${owner?.name ?? "the one"} that made it is gone. It keeps its last values until it is removed with its owner, and nothing makes it again.`,
    known === undefined || owner === undefined
      ? []
      : [
          seenInCluster("expected", owner.name, "configMaps", "ConfigMap", known, "metadata.ownerReferences[].name"),
          seenInCluster(
            "found",
            null,
            "appConfigurationProviders",
            "AzureAppConfigurationProvider",
            { ...known, name: owner.name },
            "metadata.name",
          ),
        ],
  );
}

function judgeTarget({ configMapName }: ProviderRoute, provider: AppConfigurationProvider): Judgement {
  const evidence = [target("found", provider)];
  if (provider.configMapName !== configMapName) {
    return atRisk(
      `Provider ${provider.name} made ConfigMap ${configMapName}, but fills ${provider.configMapName ?? "none"} now; the old one is no longer kept up to date.`,
      evidence,
    );
  }
  const source = provider.storeHost ?? "a store that a connection string names";
  return intact(`Provider ${provider.name} fills ConfigMap ${configMapName} from ${source}.`, evidence);
}

function target(label: string, provider: AppConfigurationProvider) {
  const kind = "AzureAppConfigurationProvider";
  return seenInCluster(
    label,
    provider.configMapName,
    "appConfigurationProviders",
    kind,
    provider,
    "spec.target.configMapName",
  );
}

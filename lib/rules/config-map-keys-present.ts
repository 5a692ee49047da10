import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import { requiredKeysOf, type RequiredKey } from "../bridges/required-keys.ts";
import type { ConfigMap } from "../inventory/kubernetes/config-map.ts";
import { valueOf } from "../inventory/lookup.ts";
import { complaintsOf, isRunning, saysKeyNotFound } from "../judging/pod-complaints.ts";
import { findSkippedKeys } from "../judging/skipped-keys.ts";
import { nearestOf } from "../text/nearest.ts";
import { atRisk, broken, defineRule, intact, type Judgement } from "./rule.ts";

const shownKeys = 20;

/**
 * A container that asks for a key by name does not start without it; one that takes the ConfigMap whole starts with
 * whatever is in it.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
 */
export const configMapKeysPresent = defineRule<AppConfigurationSubject>({
  id: "config-map-keys-present",
  description: "The ConfigMap must hold what the containers take from it.",
  requires: (subject) => {
    const { route, context } = subject;
    if (route === null) return [];
    return [
      route.configMap,
      ...(findMissing(subject).length > 0 || hasDoubtfulKeys(subject) ? [context.pods] : []),
      ...(hasDoubtfulKeys(subject) ? [subject.skippedKeys] : []),
    ];
  },
  judge(subject) {
    const { route, context } = subject;
    const configMap = route === null ? undefined : valueOf(route.configMap);
    if (configMap === undefined) return null;
    const [missing] = findMissing(subject);
    if (missing !== undefined) return judgeMissing(subject, configMap, missing);
    const skipped = findSkippedKeys(valueOf(subject.skippedKeys) ?? [], "ConfigMap", configMap);
    if (skipped !== undefined) {
      return atRisk(
        `Keys of ConfigMap ${configMap.name} make no variable, because they are no names that the node accepts: ${skipped.keys}. The pods of ${context.workload.name} run without them.`,
        [skipped.evidence],
      );
    }
    if (configMap.keys.length === 0) return judgeEmpty(subject, configMap);
    const wanted = requiredKeysOf(context.workload, "ConfigMap", configMap.name);
    if (wanted.length === 0) return null;
    return intact(`ConfigMap ${configMap.name} has every key that is asked for by name.`, [
      ...wanted.map(({ evidence }) => evidence),
      keysOf(configMap),
    ]);
  },
  fix(subject) {
    const { route, resource, context } = subject;
    const key = findMissing(subject)[0]?.key ?? "<KEY>";
    const store = valueOf(resource)?.name ?? "<store>";
    const provider = (route && valueOf(route.provider)?.name) ?? "<provider>";
    return {
      az: [
        `az appconfig kv list --name ${store} --auth-mode login --fields key label   # what there is to select`,
        `az appconfig kv set --name ${store} --key ${key} --value <value> --label <label> --auth-mode login --yes`,
      ].join("\n"),
      terraform: [
        `resource "azurerm_app_configuration_key" "${key.toLowerCase().replaceAll(/[^a-z0-9_]/g, "_")}" {`,
        `  configuration_store_id = azurerm_app_configuration.<${store}>.id`,
        `  key                    = "${key}"`,
        `  value                  = "<value>"`,
        `  label                  = "<label>"   # leave it out where the provider selects no label`,
        `}`,
      ].join("\n"),
      kubectl: `kubectl -n ${context.workload.namespace} edit azureappconfigurationprovider ${provider}   # spec.configuration.selectors: [{ keyFilter: "*", labelFilter: <label> }], and trimKeyPrefixes`,
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#key-value-selection",
    };
  },
});

function findMissing({ route, context }: AppConfigurationSubject): readonly RequiredKey[] {
  const configMap = route === null ? undefined : valueOf(route.configMap);
  if (configMap === undefined) return [];
  return requiredKeysOf(context.workload, "ConfigMap", configMap.name).filter(
    ({ key }) => !configMap.keys.includes(key),
  );
}

/** Names that every version of a node makes variables of; of others only its own word tells. */
const surelyVariable = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

function hasDoubtfulKeys({ route, context: { workload } }: AppConfigurationSubject): boolean {
  const configMap = route === null ? undefined : valueOf(route.configMap);
  return workload.template.containers.some(({ envFrom }) =>
    envFrom.some(
      ({ kind, name, prefix }) =>
        kind === "ConfigMap" &&
        name === configMap?.name &&
        configMap.keys.some((key) => !surelyVariable.test(`${prefix}${key}`)),
    ),
  );
}

function judgeMissing({ context }: AppConfigurationSubject, configMap: ConfigMap, missing: RequiredKey): Judgement {
  const { name, namespace } = configMap;
  const { key, user, evidence } = missing;
  const nearest = nearestOf(configMap.keys, key);
  const hint = nearest === undefined ? "" : ` The nearest is ${nearest}.`;
  const pods = valueOf(context.pods) ?? [];
  const complaints = complaintsOf(pods, saysKeyNotFound("ConfigMap", namespace, name, key));
  const seen = [evidence, keysOf(configMap), ...complaints.map((each) => ({ ...each, label: "the kubelet says" }))];
  return complaints.length === 0 && pods.some(isRunning)
    ? atRisk(
        `ConfigMap ${name} has no key ${key} any more, which ${user} needs. The running pods had it when they started; the next cannot start.${hint}`,
        seen,
      )
    : broken(
        `ConfigMap ${name} has no key ${key}, which ${user} needs, so the pods cannot start (CreateContainerConfigError).${hint}`,
        seen,
      );
}

/** Everything that was selected may be a reference into a Key Vault, and those go into a Secret. */
function judgeEmpty({ route, context }: AppConfigurationSubject, configMap: ConfigMap): Judgement | null {
  const provider = route === null ? undefined : valueOf(route.provider);
  if (route === null || route.isOptional || provider === undefined || provider.secretName !== null) return null;
  return atRisk(
    `Provider ${provider.name} found nothing to put into ConfigMap ${configMap.name}. No key-value of the store matches its selectors (without selectors, only those without a label do). The pods of ${context.workload.name} start with nothing of it.`,
    [keysOf(configMap)],
  );
}

function keysOf(configMap: ConfigMap): Observation {
  const { keys } = configMap;
  const names = keys.length > shownKeys ? [...keys.slice(0, shownKeys), `and ${keys.length - shownKeys} more`] : keys;
  const value = keys.length === 0 ? null : names.join(", ");
  return seenInCluster("found", value, "configMaps", "ConfigMap", configMap, "data");
}

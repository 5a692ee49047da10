import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, defineRule, intact } from "./rule.ts";

/**
 * Variables are what they were when the container started, and so is a file that is mounted by `subPath`. Other
 * mounted files follow the ConfigMap within a minute or so.
 * https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically
 */
export const configMapCurrentInPods = defineRule<AppConfigurationSubject>({
  id: "config-map-current-in-pods",
  description: "The containers must have started after the provider wrote the ConfigMap for the last time.",
  requires: ({ route, context }) => {
    if (route === null) return [];
    const settingsChangedAt = valueOf(route.configMap)?.settingsChangedAt ?? null;
    return settingsChangedAt === null ? [route.configMap] : [route.configMap, context.pods];
  },
  judge({ route, context: { workload, pods } }) {
    const configMap = route === null ? undefined : valueOf(route.configMap);
    if (configMap == null || configMap.settingsChangedAt === null) return null;
    const { name, settingsChangedAt } = configMap;
    const frozen = frozenContainers(workload, name);
    const started = (valueOf(pods) ?? []).flatMap((pod) => startsOf(pod, frozen));
    if (started.length === 0) return null;
    const changed = seenInCluster(
      "settings changed",
      settingsChangedAt,
      "configMaps",
      "ConfigMap",
      configMap,
      'metadata.annotations["azconfig.io/LastReconcileTime"]',
    );
    const oldest = started.reduce((left, right) => (left.startedAt <= right.startedAt ? left : right));
    const evidence = [changed, seenStart(oldest)];
    if (Date.parse(oldest.startedAt) >= Date.parse(settingsChangedAt)) {
      return intact(
        `Every container that keeps what it took from ConfigMap ${name} started after it changed.`,
        evidence,
      );
    }
    return atRisk(
      `Container ${oldest.container} of pod ${oldest.pod.name} started before ConfigMap ${name} was written for the last time. It keeps what it took from it at its start (${oldest.how}). What has changed since counts from its next start on.`,
      evidence,
    );
  },
  fix: ({ context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: `${restartCommand(workload)}   # or mount the ConfigMap as a volume without subPath, and let the program read the files again`,
    docs: "https://learn.microsoft.com/azure/azure-app-configuration/quickstart-azure-kubernetes-service#demonstrate-dynamic-configuration",
  }),
});

/** Why a container does not see later values, by its name. */
function frozenContainers({ template }: Workload, configMap: string): ReadonlyMap<string, string> {
  const frozen = new Map<string, string>();
  for (const volume of template.volumes) {
    if (volume.kind !== "ConfigMap" || volume.name !== configMap) continue;
    for (const container of volume.subPathIn) frozen.set(container, "a file mounted by subPath");
  }
  for (const { name, isInit, env, envFrom } of template.containers) {
    const isRead =
      envFrom.some((source) => source.kind === "ConfigMap" && source.name === configMap) ||
      env.some(({ from }) => from?.kind === "ConfigMap" && from.name === configMap);
    if (isRead && !isInit) frozen.set(name, "as variables");
  }
  return frozen;
}

interface Start {
  readonly pod: Pod;
  readonly container: string;
  readonly how: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

function startsOf(pod: Pod, frozen: ReadonlyMap<string, string>): readonly Start[] {
  return pod.containers.flatMap(({ name, startedAt }) => {
    const how = frozen.get(name);
    return how === undefined || startedAt === null ? [] : [{ pod, container: name, how, startedAt }];
  });
}

function seenStart({ pod, container, startedAt }: Start) {
  const path = `status.containerStatuses[${container}].state.running.startedAt`;
  return seenInCluster("container started", startedAt, "pods", "Pod", pod, path);
}

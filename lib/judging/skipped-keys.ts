import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { KubernetesObject } from "../inventory/kubernetes/kubernetes-object.ts";

export interface SkippedKeys {
  readonly keys: string;
  readonly evidence: Observation;
}

/** `Keys [1A, 2B] from the EnvFrom configMap ns/name were skipped since they are considered invalid …` */
const skipped = /^Keys \[([^\]]*)\] from the EnvFrom (configMap|secret) (\S+) were skipped/;

/**
 * Keys that a node made no variable of. Which names pass depends on the node's version, so only its own word counts.
 * https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/4369-allow-special-characters-environment-variable
 */
export function findSkippedKeys(
  podEvents: readonly ClusterEvent[],
  kind: "ConfigMap" | "Secret",
  { namespace, name }: KubernetesObject,
): SkippedKeys | undefined {
  for (const event of podEvents) {
    const [, keys, source, object] = skipped.exec(event.message) ?? [];
    if (keys === undefined || source?.toLowerCase() !== kind.toLowerCase() || object !== `${namespace}/${name}`)
      continue;
    return { keys, evidence: seenInCluster("found", event.message, "events", "Event", event, "message") };
  }
  return undefined;
}

import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";

/** What its containers need to start was there when they started. */
export const isRunning = ({ containers }: Pod): boolean =>
  containers.length > 0 && containers.every(({ isReady, waiting }) => isReady && waiting === null);

type ObjectKind = "ConfigMap" | "Secret";

/** What the kubelet says of pods that it cannot start, where a message is about the thing in question. */
export function complaintsOf(pods: readonly Pod[], isAbout: (message: string) => boolean): readonly Observation[] {
  return pods.flatMap((pod) =>
    pod.containers.flatMap(({ name, waiting }) => {
      if (waiting?.message == null || !isAbout(waiting.message)) return [];
      const path = `status.containerStatuses[${name}].state.waiting.message`;
      return [seenInCluster("found", waiting.message, "pods", "Pod", pod, path)];
    }),
  );
}

/**
 * The kubelet's own words.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kubelet_pods.go
 */
export const saysNotFound =
  (kind: ObjectKind, name: string) =>
  (message: string): boolean =>
    message.includes(`${kind.toLowerCase()} "${name}" not found`);

export const saysKeyNotFound =
  (kind: ObjectKind, namespace: string, name: string, key: string) =>
  (message: string): boolean =>
    `${message} `.includes(`find key ${key} in ${kind} ${namespace}/${name} `);

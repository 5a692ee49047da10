import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";

/** The first few pods by name, and how many more. */
export function namesOf(pods: readonly Pod[]): string {
  const names = pods
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
  return pods.length > 3 ? `${names} and ${pods.length - 3} more` : names;
}

export function seenInPod(label: string, value: string | null, pod: Pod, path: string): Observation {
  return seenInCluster(label, value, "pods", "Pod", pod, path);
}

import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { SecretProviderClassPodStatus } from "../inventory/kubernetes/secret-provider-class.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";

/** How far the workload's living pods have mounted the class that they are to mount. */
export interface ClassMounts {
  readonly mounted: readonly SecretProviderClassPodStatus[];
  readonly waiting: readonly Pod[];
}

export function classMounts({ producer, context }: KeyVaultSubject): ClassMounts {
  const pods = valueOf(context.pods) ?? [];
  const statuses = producer.kind === "class" ? (valueOf(producer.statuses) ?? []) : [];
  const names = new Set(pods.map(({ name }) => name));
  const mounted = statuses.filter(({ isMounted, podName }) => isMounted && names.has(podName));
  const ready = new Set(mounted.map(({ podName }) => podName));
  return { mounted, waiting: pods.filter(({ name }) => !ready.has(name)) };
}

/** Why a pod waits stands in events only. */
export function mountReadings(subject: KeyVaultSubject): readonly Lookup<unknown>[] {
  const { producer, context, mountFailures } = subject;
  if (producer.kind !== "class") return [];
  const isWaiting = producer.isMountedHere && classMounts(subject).waiting.length > 0;
  return [producer.statuses, context.pods, ...(isWaiting ? [mountFailures] : [])];
}

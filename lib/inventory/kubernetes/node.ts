import type { KubernetesObject } from "./kubernetes-object.ts";

export interface Node extends KubernetesObject {
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  readonly isCordoned: boolean;
  readonly isReady: boolean;
  /** ISO 8601; null when it is not told. */
  readonly createdAt: string | null;
  /** What pods may use of this node. */
  readonly allocatable: Quantities;
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
}

/** `cpuInMillicores`, `memoryInBytes`; null when not stated. */
export interface Quantities {
  readonly cpuInMillicores: number | null;
  readonly memoryInBytes: number | null;
  readonly pods: number | null;
}

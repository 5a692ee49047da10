import type { KubernetesObject } from "./kubernetes-object.ts";

export interface ServiceAccount extends KubernetesObject {
  /** Only keys of `azure.workload.identity/`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

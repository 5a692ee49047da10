import type { KubernetesObject, OwnerReference } from "./kubernetes-object.ts";
import type { PodTemplate } from "./pod-template.ts";

export type WorkloadKind = "Deployment" | "StatefulSet" | "DaemonSet" | "Job" | "CronJob" | "Pod";

/** What Helm (or anyone) brought: an object that makes pods, or a pod that nothing owns. */
export interface Workload extends KubernetesObject {
  readonly kind: WorkloadKind;
  readonly uid: string;
  readonly owner: OwnerReference | null;
  /** Of the object itself, not of its pods: only keys of `azure.workload.identity/`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly template: PodTemplate;
  /** How many pods it wants; null where the number is not a wish (DaemonSet, CronJob). */
  readonly replicas: number | null;
  /** A suspended Job or CronJob, a finished Job. */
  readonly isIdle: boolean;
  readonly helmRelease: HelmRelease | null;
}

export interface HelmRelease {
  readonly name: string;
  readonly namespace: string;
  /** `helm.sh/chart`, e.g. `checkout-1.8.0`. */
  readonly chart: string | null;
}

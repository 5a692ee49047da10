import type { CollectionName } from "../inventory/collections.ts";
import type { Workload, WorkloadKind } from "../inventory/kubernetes/workload.ts";
import { seenInCluster, type Observation } from "./evidence.ts";

const collectionOfKind = {
  Deployment: "deployments",
  StatefulSet: "statefulSets",
  DaemonSet: "daemonSets",
  Job: "jobs",
  CronJob: "cronJobs",
  Pod: "pods",
} as const satisfies Record<WorkloadKind, CollectionName>;

/** A value seen in a workload's own object. */
export function seenInWorkload(label: string, value: string | null, workload: Workload, path: string): Observation {
  return seenInCluster(label, value, collectionOfKind[workload.kind], workload.kind, workload, path);
}

/** The path of a field of the pod template inside an object of this kind. */
export function templatePath(kind: WorkloadKind, field: string): string {
  if (kind === "Pod") return field;
  return kind === "CronJob" ? `spec.jobTemplate.spec.template.${field}` : `spec.template.${field}`;
}

/** `deployment/checkout`, as kubectl takes it. */
export function kubectlName(workload: Pick<Workload, "kind" | "name">): string {
  return `${workload.kind.toLowerCase()}/${workload.name}`;
}

/** The command that makes fresh pods of the same template. */
export function restartCommand({ kind, namespace, name }: Workload): string {
  switch (kind) {
    case "Deployment":
    case "StatefulSet":
    case "DaemonSet":
      return `kubectl -n ${namespace} rollout restart ${kind.toLowerCase()}/${name}`;
    case "Job":
      return `kubectl -n ${namespace} delete job ${name}   # then create it again`;
    case "CronJob":
      return `kubectl -n ${namespace} create job --from=cronjob/${name} ${name}-again`;
    case "Pod":
      return `kubectl -n ${namespace} delete pod ${name}   # then create it again`;
  }
}

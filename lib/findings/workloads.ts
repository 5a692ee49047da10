import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";

/** The collections whose objects make pods. */
export const workloadCollections = ["deployments", "statefulSets", "daemonSets", "jobs", "cronJobs"] as const;

export function allWorkloads(index: InventoryIndex): readonly Workload[] {
  return workloadCollections.flatMap((name) => index.all(name));
}

export const collectionOfKind = {
  Deployment: "deployments",
  StatefulSet: "statefulSets",
  DaemonSet: "daemonSets",
  Job: "jobs",
  CronJob: "cronJobs",
  Pod: "pods",
} as const;

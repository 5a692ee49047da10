import { valueOf } from "../inventory/lookup.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A pod that the scheduler has looked at and found no node for. */
export interface PendingPod extends Pod {
  readonly unschedulable: NonNullable<Pod["unschedulable"]>;
}

/** The workload's pods without a place, as far as pods could be read; a pod behind a scheduling gate is not yet looked at. */
export function pendingPodsOf({ context }: { readonly context: WorkloadContext }): readonly PendingPod[] {
  return (valueOf(context.pods) ?? []).filter(isPending);
}

export function isGated({ unschedulable }: Pod): boolean {
  return unschedulable?.reason === "SchedulingGated";
}

/** The scheduler's own words about a pod. */
export function seenBySchedulerOn(pod: PendingPod): Observation {
  return seenInCluster(
    "scheduler",
    pod.unschedulable.message,
    "pods",
    "Pod",
    pod,
    "status.conditions[PodScheduled].message",
  );
}

function isPending(pod: Pod): pod is PendingPod {
  return pod.unschedulable !== null && !isGated(pod);
}

import type { Workload } from "../inventory/kubernetes/workload.ts";

/** Scaled to zero or suspended: nothing has to be scheduled now. */
export function wantsPods({ isIdle, replicas }: Workload): boolean {
  return !isIdle && replicas !== 0;
}

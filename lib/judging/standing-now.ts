import type { WorkloadContext } from "../bridges/workload-context.ts";
import { valueOf } from "../inventory/lookup.ts";
import { wantsPods } from "./wants-pods.ts";

/** Why what happens to new pods is no break yet, as a sentence; undefined while a pod is waited for. */
export function standingNow({ workload, pods }: Pick<WorkloadContext, "workload" | "pods">): string | undefined {
  if (!wantsPods(workload)) return "No pod is wanted at the moment.";
  const living = valueOf(pods) ?? [];
  return living.length > 0 && living.length >= (workload.replicas ?? 1)
    ? "The pods that run now are not affected."
    : undefined;
}

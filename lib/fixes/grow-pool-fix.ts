import type { ComputeSubject } from "../bridges/compute-subject.ts";
import type { Fix } from "../bridges/fix.ts";
import { distinctPools } from "../bridges/observe-placement.ts";
import { agentPoolCommand } from "./agent-pool-command.ts";

/** How to let the pool have one node more than now: by the autoscaler, or by hand. */
export function growPoolFix(subject: ComputeSubject): Fix {
  const pool = distinctPools(subject.placement.fitting)[0];
  const name = `--name ${pool?.name ?? "<pool>"}`;
  const max = (pool?.autoscaling?.maxCount ?? pool?.count ?? 0) + 1;
  const grow =
    pool?.autoscaling === null || pool === undefined ? "--enable-cluster-autoscaler" : "--update-cluster-autoscaler";
  const min = pool?.autoscaling?.minCount ?? (pool?.count || 1);
  return {
    az: [
      agentPoolCommand(subject, "update", `${name} ${grow} --min-count ${min} --max-count ${max}`),
      ...(pool?.autoscaling === null
        ? [`# or, without the autoscaler:`, agentPoolCommand(subject, "scale", `${name} --node-count ${max}`)]
        : []),
    ].join("\n"),
    terraform: `auto_scaling_enabled = true\nmin_count            = ${min}\nmax_count            = ${max}`,
    kubectl: `kubectl get nodes -l kubernetes.azure.com/agentpool=${pool?.name ?? "<pool>"}`,
    docs: "https://learn.microsoft.com/azure/aks/cluster-autoscaler",
  };
}

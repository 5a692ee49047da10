import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { ComputeSubject } from "../bridges/compute-subject.ts";
import type { Fix } from "../bridges/fix.ts";
import { distinctPools } from "../bridges/observe-placement.ts";
import { agentPoolCommand } from "./agent-pool-command.ts";

/** How to let the pool have one node more than now: by the autoscaler, or by hand. */
export function growPoolFix(subject: ComputeSubject): Fix {
  const nodePool = subject.placement.fitting.find((each) => each.nodePool !== undefined)?.nodePool;
  if (nodePool !== undefined && distinctPools(subject.placement.fitting).length === 0) return nodePoolFix(nodePool);
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

/** NodePools are objects of the cluster: neither az nor the azurerm provider changes them. */
function nodePoolFix({ name, limits }: NodePool): Fix {
  const isLimited = Object.values(limits).some((limit) => limit !== null);
  return {
    az: null,
    terraform: null,
    kubectl: [
      `kubectl describe nodepool ${name}`,
      ...(isLimited
        ? [`kubectl patch nodepool ${name} --type merge -p '{"spec":{"limits":{"cpu":"<more than now>"}}}'`]
        : []),
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-node-pools",
  };
}

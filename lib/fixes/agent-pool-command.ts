import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { armSegment } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";

/** `az aks nodepool <verb>` for the cluster of the subject, with `rest` appended. */
export function agentPoolCommand({ context }: ComputeSubject, verb: string, rest = ""): string {
  const cluster = valueOf(context.aks);
  const group = (cluster && armSegment(cluster.id, "resourceGroups")) ?? "<resource-group>";
  return `az aks nodepool ${verb} --resource-group ${group} --cluster-name ${cluster?.name ?? "<cluster>"} ${rest}`.trimEnd();
}

/** The name that a Terraform block of the pool would carry. */
export const terraformName = (poolName: string): string => poolName.replaceAll(/\W/g, "_");

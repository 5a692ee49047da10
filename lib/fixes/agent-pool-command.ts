import { azPlace } from "./az-place.ts";
import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { valueOf } from "../inventory/lookup.ts";

/** `az aks nodepool <verb>` for the cluster of the subject, with `rest` appended. */
export function agentPoolCommand({ context }: ComputeSubject, verb: string, rest = ""): string {
  const cluster = valueOf(context.aks);
  const place = azPlace(cluster);
  return `az aks nodepool ${verb} ${place} --cluster-name ${cluster?.name ?? "<cluster>"} ${rest}`.trimEnd();
}

/** The name that a Terraform block of the pool would carry. */
export const terraformName = (poolName: string): string => poolName.replaceAll(/\W/g, "_");

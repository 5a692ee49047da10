import type { Workload } from "../inventory/kubernetes/workload.ts";

/**
 * Whether AKS brought the workload and looks after it: what stands in kube-system without a Helm release of one's
 * own, and add-ons wherever they are. Nobody can change where those go.
 */
export function isManagedByAks({ namespace, helmRelease, template }: Workload): boolean {
  if (template.labels["kubernetes.azure.com/managedby"] === "aks") return true;
  if (helmRelease !== null) return helmRelease.name.startsWith("aks-managed-");
  return namespace === "kube-system";
}

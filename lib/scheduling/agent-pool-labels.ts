/** The labels that AKS writes on the nodes of a pool. https://learn.microsoft.com/azure/aks/use-labels */
export const poolNameLabels = ["kubernetes.azure.com/agentpool", "agentpool"] as const;
export const modeLabel = "kubernetes.azure.com/mode";
export const scaleSetPriorityLabel = "kubernetes.azure.com/scalesetpriority";
export const priorityLabel = "kubernetes.azure.com/priority";

/** The name of the pool that a node says it belongs to; undefined for nodes of node auto-provisioning. */
export function poolNameOf({ labels }: { readonly labels: Readonly<Record<string, string>> }): string | undefined {
  return labels[poolNameLabels[0]] ?? labels[poolNameLabels[1]];
}

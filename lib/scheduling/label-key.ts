import { modeLabel, poolNameLabels, priorityLabel, scaleSetPriorityLabel } from "./agent-pool-labels.ts";

const bareReservedKeys = new Set(["type", "accelerator", "storageprofile", "storagetier"]);
const reservedDomain =
  /(?:^|\.)(?:kubernetes\.io|k8s\.io|karpenter\.sh|karpenter\.azure\.com)$|^kubernetes\.azure\.com$/;

/** What pools are told apart by: AKS's own labels, and the spellings that people mistake for them. */
const poolKeyTails = new Set(["agentpool", "nodepool", "mode", "scalesetpriority", "priority"]);

/** What Karpenter tells its nodes apart by. */
const provisionerKeys = new Set(["karpenter.sh/nodepool", "karpenter.sh/capacity-type"]);

/** Keys that Kubernetes, AKS or Karpenter write on nodes by themselves, so that ARM does not tell their values. */
export function isReservedKey(key: string): boolean {
  const slash = key.indexOf("/");
  return slash < 0 ? bareReservedKeys.has(key) : reservedDomain.test(key.slice(0, slash));
}

/**
 * Whether a demand for this label picks a node pool. Labels of one's own do, and AKS's labels for pools do;
 * operating system, zone, host name and whatever else every node has do not. NodePools of Karpenter count as pools.
 */
export function picksPool(key: string): boolean {
  if (isPoolKey(key)) return true;
  // `type` is how virtual nodes are told from others, and a label of one's own elsewhere.
  return key === "accelerator" || key === "type" || provisionerKeys.has(key) || !isReservedKey(key);
}

function isPoolKey(key: string): boolean {
  const own: readonly string[] = [...poolNameLabels, modeLabel, scaleSetPriorityLabel, priorityLabel];
  if (own.includes(key)) return true;
  const prefix = "kubernetes.azure.com/";
  if (!key.toLowerCase().startsWith(prefix)) return false;
  return poolKeyTails.has(key.slice(prefix.length).toLowerCase().replaceAll(/[-_]/g, ""));
}

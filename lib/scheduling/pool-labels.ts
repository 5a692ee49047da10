import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { modeLabel, poolNameLabels, priorityLabel, scaleSetPriorityLabel } from "./agent-pool-labels.ts";
import { isReservedKey } from "./label-key.ts";
import type { KnownLabels } from "./known-labels.ts";

/** Pools of any other mode (Gateway, ManagedSystem, Machines, …) are not for workloads. */
const modesOfWorkloads = new Set(["system", "user"]);

/** A pool that is not for workloads: what its nodes look like beyond its own labels is not told by ARM. */
export function isOpaque({ mode }: AgentPool): boolean {
  return mode !== null && !modesOfWorkloads.has(mode.toLowerCase());
}

/** The pool that holds the nodes of node auto-provisioning; NodePools of Karpenter say what they are like. */
export function isProvisioned({ mode }: AgentPool): boolean {
  return mode?.toLowerCase() === "machines";
}

/**
 * The labels that a new node of the pool would carry, as far as ARM tells. Of the keys that Kubernetes and AKS keep
 * for themselves only the ones below follow from the pool; the others (zone, architecture, …) a living node must show.
 * https://learn.microsoft.com/azure/aks/use-labels
 */
export function labelsOfPool(pool: AgentPool): KnownLabels {
  const labels = { ...impliedLabels(pool), ...pool.nodeLabels };
  return { labels, nodeName: null, isKnown: (key) => Object.hasOwn(labels, key) || isAbsenceKnown(key, pool) };
}

function impliedLabels(pool: AgentPool): Record<string, string> {
  const names = Object.fromEntries(poolNameLabels.map((key) => [key, pool.name]));
  if (isOpaque(pool)) return names;
  const priority = pool.isSpot ? "spot" : "regular";
  return {
    ...names,
    [priorityLabel]: priority,
    ...(pool.mode === null ? {} : { [modeLabel]: pool.mode.toLowerCase() }),
    // Nodes of regular pools go without this label.
    ...(pool.isSpot ? { [scaleSetPriorityLabel]: priority } : {}),
    ...(pool.osType === null ? {} : { "kubernetes.io/os": pool.osType.toLowerCase() }),
    ...(pool.vmSize === null || hasManySizes(pool) ? {} : { "node.kubernetes.io/instance-type": pool.vmSize }),
  };
}

function isAbsenceKnown(key: string, pool: AgentPool): boolean {
  if (key.startsWith("karpenter.sh/")) return true;
  if (key === scaleSetPriorityLabel) return !hasManySizes(pool) && !isOpaque(pool);
  return !isReservedKey(key) || isMisspelt(key);
}

/** AKS owns the prefix, so a key that differs by case only from one of its own is on no node. */
function isMisspelt(key: string): boolean {
  const own: readonly string[] = [...poolNameLabels, modeLabel, scaleSetPriorityLabel, priorityLabel];
  return !own.includes(key) && own.includes(key.toLowerCase());
}

function hasManySizes({ type }: AgentPool): boolean {
  return type?.toLowerCase() === "virtualmachines";
}

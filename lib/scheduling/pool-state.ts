import type { AgentPool, ManagedCluster } from "../inventory/azure/managed-cluster.ts";

/** `changing` while Azure is at work on the pool: starting, stopping, scaling, upgrading, … */
export type PoolState = "running" | "changing" | "stopped" | "failed";

const settled = new Set(["succeeded", "failed", "canceled"]);

export function stateOfPool({ powerState, provisioningState }: AgentPool): PoolState {
  const provisioning = provisioningState?.toLowerCase() ?? "succeeded";
  if (!settled.has(provisioning)) return "changing";
  if (powerState?.toLowerCase() === "stopped") return "stopped";
  return provisioning === "succeeded" ? "running" : "failed";
}

/** A stopped cluster has no nodes, and its API server does not answer. https://learn.microsoft.com/azure/aks/start-stop-cluster */
export const isStopped = ({ powerState }: ManagedCluster): boolean => powerState?.toLowerCase() === "stopped";

export const isStarting = ({ provisioningState }: ManagedCluster): boolean =>
  provisioningState?.toLowerCase() === "starting";

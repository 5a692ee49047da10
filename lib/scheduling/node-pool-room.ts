import type { NodePool, NodePoolResources } from "../inventory/kubernetes/node-pool.ts";
import type { Requests } from "./pod-requests.ts";

/** Why a NodePool makes no node for a pod; undefined when nothing that was read keeps it from it. */
export type NodePoolObstacle =
  | { readonly kind: "not-ready"; readonly says: string }
  | { readonly kind: "static"; readonly replicas: number }
  | {
      readonly kind: "limit";
      readonly resource: keyof NodePoolResources;
      readonly limit: number;
      readonly inUse: number;
    };

/** https://karpenter.sh/docs/concepts/nodepools/ */
export function obstacleOf(pool: NodePool, requests: Requests): NodePoolObstacle | undefined {
  if (pool.ready?.isTrue === false) return { kind: "not-ready", says: pool.ready.message };
  if (pool.replicas !== null) return { kind: "static", replicas: pool.replicas };
  return exceededLimit(pool, requests);
}

/** A new node is at least as big as the pod that it is made for, and bigger than nothing. */
function exceededLimit({ limits, inUse }: NodePool, requests: Requests): NodePoolObstacle | undefined {
  const least: Readonly<Record<keyof NodePoolResources, number>> = { ...requests, nodes: 1 };
  for (const resource of ["cpuInMillicores", "memoryInBytes", "nodes"] as const) {
    const limit = limits[resource];
    const used = inUse[resource] ?? 0;
    if (limit !== null && used + Math.max(least[resource], 1) > limit)
      return { kind: "limit", resource, limit, inUse: used };
  }
  return undefined;
}

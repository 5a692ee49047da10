import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { nodeByCluster, nodePoolByCluster } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { constraintOf } from "../scheduling/node-requirement.ts";
import { placementOf, type Placement } from "../scheduling/placement.ts";

const placementsOf = new WeakMap<InventoryIndex, Map<string, Placement>>();

/** Where the pods of a workload can go. Many workloads share few selectors: each is held against the nodes once. */
export function placementOfWorkload(
  { cluster, template }: Workload,
  aks: ManagedCluster | undefined,
  index: InventoryIndex,
): Placement {
  const { nodeSelector, nodeSelectorTerms, tolerations } = template;
  let placements = placementsOf.get(index);
  if (placements === undefined) placementsOf.set(index, (placements = new Map()));
  const key = JSON.stringify([cluster, nodeSelector, nodeSelectorTerms, tolerations]);
  let placement = placements.get(key);
  if (placement === undefined) {
    placement = placementOf(
      { constraint: constraintOf(template), tolerations },
      {
        nodes: index.having("nodes", nodeByCluster, cluster),
        pools: aks?.agentPools ?? [],
        nodePools: index.having("nodePools", nodePoolByCluster, cluster),
      },
    );
    placements.set(key, placement);
  }
  return placement;
}

import { isManagedByAks } from "../bridges/aks-managed.ts";
import { placementOfWorkload } from "../bridges/placement-of-workload.ts";
import { findManagedCluster, listWorkloads } from "../bridges/workload-context.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { Placement } from "../scheduling/placement.ts";

export interface PlacedWorkload {
  readonly workload: Workload;
  readonly placement: Placement;
}

/** One of the clusters that are read, with its AKS resource and every workload that somebody can change. */
export interface PlacedCluster {
  readonly name: string;
  readonly aks: ManagedCluster;
  readonly workloads: readonly PlacedWorkload[];
  /** One workload for each different placement: what concerns nodes only needs to be asked once of those that share one. */
  readonly distinct: readonly PlacedWorkload[];
}

const clustersOf = new WeakMap<InventoryIndex, readonly PlacedCluster[]>();

/** The clusters whose AKS resource was found. Several findings look at the same ones. */
export function placedClusters(index: InventoryIndex): readonly PlacedCluster[] {
  let clusters = clustersOf.get(index);
  if (clusters === undefined) clustersOf.set(index, (clusters = placeAll(index)));
  return clusters;
}

function placeAll(index: InventoryIndex): readonly PlacedCluster[] {
  const byCluster = Map.groupBy(listWorkloads(index), ({ cluster }) => cluster);
  return index.inventory.clusters.flatMap(({ name }) => {
    const aks = valueOf(findManagedCluster(index, name));
    if (aks === undefined) return [];
    const workloads = (byCluster.get(name) ?? [])
      .filter((workload) => !isManagedByAks(workload))
      .map((workload) => ({ workload, placement: placementOfWorkload(workload, aks, index) }));
    const distinct = [...new Map(workloads.map((each) => [each.placement, each] as const)).values()];
    return [{ name, aks, workloads, distinct }];
  });
}

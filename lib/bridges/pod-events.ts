import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { eventByPod, objectKey } from "../inventory/keys.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** What the cluster still remembers of the workload's living pods. */
export function podEventsOf(
  { pods }: Pick<WorkloadContext, "pods">,
  index: InventoryIndex,
  reason: ClusterEvent["reason"],
): readonly ClusterEvent[] {
  return (valueOf(pods) ?? []).flatMap(({ cluster, namespace, name }) =>
    index.having("events", eventByPod, objectKey(cluster, namespace, name)).filter((event) => event.reason === reason),
  );
}

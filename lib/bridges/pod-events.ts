import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { eventByPod, objectKey } from "../inventory/keys.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import { found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** What the cluster still remembers of the workload's living pods. */
export function lookUpPodEvents(
  { workload, pods }: Pick<WorkloadContext, "workload" | "pods">,
  index: InventoryIndex,
  reason: ClusterEvent["reason"],
): Lookup<readonly ClusterEvent[]> {
  const gaps = index.gaps("events", workload.cluster);
  if (gaps.length > 0) return unread(gaps);
  return found(
    (valueOf(pods) ?? []).flatMap(({ cluster, namespace, name }) =>
      index
        .having("events", eventByPod, objectKey(cluster, namespace, name))
        .filter((event) => event.reason === reason),
    ),
  );
}

import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { eventByNamespace } from "../inventory/keys.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { found, type Lookup } from "../inventory/lookup.ts";

const refusalsOf = new WeakMap<readonly ClusterEvent[], readonly ClusterEvent[]>();

/** What the autoscaler and Karpenter said of pods of the namespace for which they made no node since. */
export function refusalsFor({ cluster, namespace }: Workload, index: InventoryIndex): Lookup<readonly ClusterEvent[]> {
  const events = lookUpAll(index, "events", cluster, eventByNamespace, `${cluster}/${namespace}`);
  return events.state === "found" ? found(refusalsIn(events.value)) : events;
}

/** Asked once for each namespace: the index answers with the same list every time. */
function refusalsIn(events: readonly ClusterEvent[]): readonly ClusterEvent[] {
  let refusals = refusalsOf.get(events);
  if (refusals === undefined) {
    const served = new Set(events.filter(({ reason }) => reason === "TriggeredScaleUp").map(({ about }) => about.name));
    refusals = events.filter((event) => isRefusal(event) && !served.has(event.about.name));
    refusalsOf.set(events, refusals);
  }
  return refusals;
}

/** Karpenter complains under the scheduler's reason, and names the NodePools that it tried. */
function isRefusal({ reason, message }: ClusterEvent): boolean {
  return reason === "NotTriggerScaleUp" || (reason === "FailedScheduling" && /\bnodepool\b/i.test(message));
}

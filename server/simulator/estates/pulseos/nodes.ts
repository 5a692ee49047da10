import { csiNode } from "../../build/csi-node.ts";
import { node } from "../../build/node.ts";
import type { PodState } from "../../build/pod.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import type { PulseosOptions } from "./change.ts";
import { nodes } from "./names.ts";

/** Two system nodes, two workers, and the one Spot node that was not evicted. */
export function pulseosNodes({ changes }: PulseosOptions): ApiObject[] {
  const zones = ["westeurope-1", "westeurope-2"] as const;
  const system = nodes.system.map((name, index) =>
    node({
      name,
      agentPool: "system",
      mode: "system",
      vmSize: "Standard_D4s_v5",
      zone: zones[index] ?? zones[0],
      taints: [{ key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" }],
      allocatable: { memory: "12880Mi" },
    }),
  );
  const workers = nodes.workers.map((name, index) =>
    node({ name, agentPool: "workers", zone: zones[index] ?? zones[0] }),
  );
  const spot = nodes.spot.map((name) => node({ name, agentPool: "spot", isSpot: true, zone: "westeurope-3" }));
  const all = [...system, ...(changes.has("stop-workers-pool") ? [] : workers), ...spot];
  return [...all, ...all.map(csiNode)];
}

/** A pod on a node of the workers pool, or left waiting when that pool is stopped. */
export function onWorkers({ changes }: PulseosOptions, state: PodState): PodState {
  return changes.has("stop-workers-pool") ? { state: "unschedulable", message: nothingFits(3, 2) } : state;
}

/** The scheduler's sentence since 1.34, which no longer names the taint. */
export function nothingFits(nodeCount: number, tainted: number): string {
  const unmatched = nodeCount - tainted;
  const reasons = [
    ...(unmatched > 0 ? [`${unmatched} node(s) didn't match Pod's node affinity/selector`] : []),
    ...(tainted > 0 ? [`${tainted} node(s) had untolerated taint(s)`] : []),
  ].toSorted();
  const none = `0/${nodeCount} nodes are available`;
  return `${none}: ${reasons.join(", ")}. no new claims to deallocate, preemption: ${none}: ${nodeCount} Preemption is not helpful for scheduling.`;
}

import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { distinctPools, seenInPool } from "../bridges/observe-placement.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import type { Candidate } from "../scheduling/placement.ts";

/** Whether the autoscaler may add a node. */
export function mayGrow({ autoscaling, count }: AgentPool): boolean {
  return autoscaling !== null && (count ?? 0) < autoscaling.maxCount;
}

/** The Spot pool with fewer ready nodes than it should have, when nothing but such pools fits. */
export function thinnedSpotPool(subject: ComputeSubject): AgentPool | undefined {
  const { open } = subject.placement;
  const isFragile = ({ pool }: Candidate) => pool?.isSpot === true && pool.autoscaling === null;
  if (!open.every(isFragile)) return undefined;
  return distinctPools(open).find((pool) => pool.count !== null && readyNodesOf(subject, pool) < pool.count);
}

/** How many nodes the Spot pools that fit should have was not read. */
export function isSpotOfUnreadSize({ pools, placement: { open } }: ComputeSubject): boolean {
  return pools.state === "unread" && open.every(({ labels }) => labels[scaleSetPriorityLabel] === "spot");
}

export function readyNodesOf({ placement }: ComputeSubject, { name }: AgentPool): number {
  return placement.candidates.filter(({ poolName, node }) => poolName === name && node?.isReady).length;
}

export function sizeOf(subject: ComputeSubject, pool: AgentPool) {
  const { autoscaling, count } = pool;
  const range = autoscaling === null ? "off" : `${autoscaling.minCount} to ${autoscaling.maxCount}`;
  return [
    ...seenInPool("node count", count === null ? null : String(count), subject, pool, "count"),
    ...seenInPool("autoscaler", range, subject, pool, "autoscaling"),
  ];
}

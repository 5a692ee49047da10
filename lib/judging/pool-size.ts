import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { distinctPools, seenInPool } from "../bridges/observe-placement.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { usableProvisioner } from "./provisioning.ts";

/** Whether the autoscaler may add a node. Pools of mixed sizes do not tell their count; their nodes do. */
export function mayGrow(subject: ComputeSubject, pool: AgentPool): boolean {
  const { autoscaling, count } = pool;
  return autoscaling !== null && (count ?? livingNodesOf(subject, pool).length) < autoscaling.maxCount;
}

/** The Spot pool with fewer ready nodes than it should have, when nothing but such pools fits. */
export function thinnedSpotPool(subject: ComputeSubject): AgentPool | undefined {
  const { open } = subject.placement;
  const isFragile = ({ pool }: Candidate) => pool?.isSpot === true && pool.autoscaling === null;
  if (!open.every(isFragile) || usableProvisioner(subject) !== undefined) return undefined;
  return distinctPools(open).find((pool) => pool.count !== null && readyNodesOf(subject, pool) < pool.count);
}

/** How many nodes the Spot pools that fit should have was not read. */
export function isSpotOfUnreadSize({ pools, placement: { open } }: ComputeSubject): boolean {
  return pools.state === "unread" && open.every(({ labels }) => labels[scaleSetPriorityLabel] === "spot");
}

export function readyNodesOf(subject: ComputeSubject, pool: AgentPool): number {
  return livingNodesOf(subject, pool).filter(({ node }) => node?.isReady).length;
}

function livingNodesOf({ placement }: ComputeSubject, { name }: AgentPool): readonly Candidate[] {
  return placement.candidates.filter(({ poolName, node }) => poolName === name && node !== undefined);
}

export function sizeOf(subject: ComputeSubject, pool: AgentPool) {
  const { autoscaling, count } = pool;
  const range = autoscaling === null ? "off" : `${autoscaling.minCount} to ${autoscaling.maxCount}`;
  return [
    ...seenInPool("node count", count === null ? null : String(count), subject, pool, "count"),
    ...seenInPool("autoscaler", range, subject, pool, "autoscaling"),
  ];
}

/** Neither a count nor a range: a Virtual Machines pool whose scale profiles ARM does not tell. */
export function isUncounted({ count, autoscaling }: AgentPool): boolean {
  return count === null && autoscaling === null;
}

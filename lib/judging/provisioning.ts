import type { ComputeSubject } from "../bridges/compute-subject.ts";
import type { Observation } from "../bridges/evidence.ts";
import { seenInNodePool } from "../bridges/observe-placement.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import { obstacleOf, type NodePoolObstacle } from "../scheduling/node-pool-room.ts";
import { requestsOf } from "../scheduling/pod-requests.ts";

/** The NodePools whose nodes would fit by labels and taints, and what keeps each from making one. */
export function provisionersOf({ placement, context }: ComputeSubject) {
  const requests = requestsOf(context.workload.template);
  return placement.fitting
    .map(({ nodePool }) => nodePool)
    .filter((nodePool) => nodePool !== undefined)
    .map((nodePool) => ({ nodePool, obstacle: obstacleOf(nodePool, requests) }));
}

/** The NodePool that Karpenter can make a fitting node of. */
export function usableProvisioner(subject: ComputeSubject): NodePool | undefined {
  return provisionersOf(subject).find(({ obstacle }) => obstacle === undefined)?.nodePool;
}

export function describeObstacle({ name }: NodePool, obstacle: NodePoolObstacle): string {
  switch (obstacle.kind) {
    case "not-ready":
      return `Karpenter's NodePool ${name} is not ready`;
    case "static":
      return `Karpenter's NodePool ${name} keeps ${obstacle.replicas} nodes and makes none for a pod`;
    case "limit":
      return `Karpenter's NodePool ${name} has reached its limit of ${resources[obstacle.resource].title}`;
  }
}

const resources = {
  cpuInMillicores: { title: "CPU", key: "cpu", show: (amount: number) => `${amount}m` },
  memoryInBytes: { title: "memory", key: "memory", show: (amount: number) => `${amount} bytes` },
  nodes: { title: "nodes", key: "nodes", show: (amount: number) => String(amount) },
} as const;

export function seenObstacle(nodePool: NodePool, obstacle: NodePoolObstacle): readonly Observation[] {
  switch (obstacle.kind) {
    case "not-ready":
      return [seenInNodePool("not ready", obstacle.says, nodePool, "status.conditions[Ready].message")];
    case "static":
      return [seenInNodePool("replicas", String(obstacle.replicas), nodePool, "spec.replicas")];
    case "limit": {
      const { key, show } = resources[obstacle.resource];
      return [
        seenInNodePool("limit", show(obstacle.limit), nodePool, `spec.limits.${key}`),
        seenInNodePool("in use", show(obstacle.inUse), nodePool, `status.resources.${key}`),
      ];
    }
  }
}

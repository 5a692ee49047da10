import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import { valueOf } from "../inventory/lookup.ts";
import { poolNameLabels } from "../scheduling/agent-pool-labels.ts";
import type { Candidate } from "../scheduling/placement.ts";
import type { ComputeSubject } from "./compute-subject.ts";
import { seenInAzure, seenInCluster, type Observation } from "./evidence.ts";

/** A property of an agent pool, which ARM answers inside its cluster. */
export function seenInPool(
  label: string,
  value: string | null,
  { context }: ComputeSubject,
  pool: AgentPool,
  property: keyof AgentPool | "powerState.code" | "scaleSetPriority" | `nodeLabels["${string}"]`,
): Observation[] {
  const cluster = valueOf(context.aks);
  if (cluster === undefined) return [];
  const path = `properties.agentPoolProfiles[${pool.name}].${property}`;
  return [seenInAzure(label, value, "managedClusters", cluster, path, subscriptionScope(cluster.id) ?? cluster.id)];
}

export function seenInNodePool(label: string, value: string | null, nodePool: NodePool, path: string): Observation {
  return seenInCluster(label, value, "nodePools", "NodePool", nodePool, path);
}

export function seenOnNode(label: string, value: string | null, node: Node, path: string): Observation {
  return seenInCluster(label, value, "nodes", "Node", node, path);
}

/** Which pool a candidate belongs to, as its node says or as ARM does. */
export function seenPoolName(
  label: string,
  subject: ComputeSubject,
  { node, pool, poolName }: Candidate,
): Observation[] {
  if (pool !== undefined) return seenInPool(label, pool.name, subject, pool, "name");
  const key = poolNameLabels.find((each) => node?.labels[each] !== undefined) ?? poolNameLabels[0];
  return node === undefined ? [] : [seenOnNode(label, poolName ?? null, node, `metadata.labels["${key}"]`)];
}

/** E.g. `node pool workers`, `Karpenter's NodePool default`, or `node n-1` where no pool stands behind it. */
export function describeCandidate({ poolName, node, nodePool }: Candidate): string {
  if (nodePool !== undefined) return `Karpenter's NodePool ${nodePool.name}`;
  return poolName === undefined ? `node ${node?.name}` : `node pool ${poolName}`;
}

/** The pools of some candidates, each once, by name; empty for nodes without a pool. */
export function distinctPools(candidates: readonly Candidate[]): readonly AgentPool[] {
  return [...new Set(candidates.map(({ pool }) => pool))].filter((pool) => pool !== undefined);
}

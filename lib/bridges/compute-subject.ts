import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AgentPool, ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { nodeByCluster, nodePoolByCluster } from "../inventory/keys.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import { constraintOf, type NodeRequirement } from "../scheduling/node-requirement.ts";
import type { Placement } from "../scheduling/placement.ts";
import { demandedPoolNames, describeTarget, targetingRequirements } from "../scheduling/targeted-pool.ts";
import { nearestOf } from "../text/nearest.ts";
import { isManagedByAks } from "./aks-managed.ts";
import type { Target } from "./bridge.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import { refusalsFor } from "./node-refusals.ts";
import { pendingPodsOf, seenBySchedulerOn } from "./pending-pods.ts";
import { placementOfWorkload } from "./placement-of-workload.ts";
import type { StatedNeed, Subject } from "./subject.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A workload that is bound to a node pool by its selector or by required affinity, or that finds no node at all. */
export interface ComputeSubject extends Subject {
  /** The pools demanded by name; empty when another label picks the pool. */
  readonly poolNames: readonly string[];
  /** The agent pools of the cluster; `absent` when no readable AKS resource answers to it. */
  readonly pools: Lookup<readonly AgentPool[]>;
  readonly nodes: Lookup<readonly Node[]>;
  /** Karpenter's, of which most clusters have none. */
  readonly nodePools: Lookup<readonly NodePool[]>;
  /** Made of everything that was read, complete or not: proves that something fits, never that nothing does. */
  readonly placement: Placement;
  /** ARM leaves out pools that AKS keeps for itself: AKS Automatic, and names that AKS gives. */
  readonly hidesPools: boolean;
  /** ISO 8601: when the nodes were read. */
  readonly nodesReadAt: string;
  /** What the autoscaler and Karpenter said of pods of this namespace for which they made no node. */
  readonly refusals: Lookup<readonly ClusterEvent[]>;
}

/** One subject when the workload picks a pool, or when the scheduler has found no node for a pod that may go anywhere. */
export function connectCompute(context: WorkloadContext, index: InventoryIndex): readonly ComputeSubject[] {
  const { workload, aks } = context;
  if (isManagedByAks(workload) || isOver(workload)) return [];
  const constraint = constraintOf(workload.template);
  const targeting = targetingRequirements(constraint);
  const needs = targeting.length === 0 ? waitingNeeds(context) : targetingNeeds(workload, targeting);
  if (needs.length === 0) return [];

  const key = describeTarget(targeting) || anyNode;
  const poolNames = demandedPoolNames(constraint);
  const placement = placementOfWorkload(workload, valueOf(aks), index);
  const cluster = valueOf(aks);
  const reach = {
    pools: poolsOf(context, index),
    nodes: lookUpAll(index, "nodes", workload.cluster, nodeByCluster, workload.cluster),
    nodePools: lookUpAll(index, "nodePools", workload.cluster, nodePoolByCluster, workload.cluster),
    hidesPools: cluster?.skuName?.toLowerCase() === "automatic" || poolNames.some(isNameOfAks),
    nodesReadAt: index.readAt("nodes", workload.cluster),
  };
  return [
    {
      context,
      key,
      needs,
      target: targetOf({ key, poolNames, placement, ...reach }, cluster),
      poolNames,
      placement,
      ...reach,
      refusals: refusalsFor(workload, index),
    },
  ];
}

/** E.g. `aksmanagedap`, the pool behind the nodes of node auto-provisioning. */
const isNameOfAks = (poolName: string) => poolName.startsWith("aksmanaged");

/** A finished Job or pod goes nowhere any more. */
export function isOver({ kind, isIdle }: Workload): boolean {
  return isIdle && (kind === "Job" || kind === "Pod");
}

/** The far end of pods that pick no pool. */
const anyNode = "any node";

function targetingNeeds(workload: Workload, targeting: readonly NodeRequirement[]): readonly StatedNeed[] {
  return targeting.map((requirement) => {
    const value = describeTarget([requirement]);
    const path = templatePath(workload.kind, requirement.path);
    return {
      says: `the pod template demands ${value}`,
      evidence: seenInWorkload("value", value, workload, path),
    };
  });
}

function waitingNeeds(context: WorkloadContext): readonly StatedNeed[] {
  const [waiting] = pendingPodsOf({ context });
  if (waiting === undefined) return [];
  return [{ says: `the scheduler has found no node for ${waiting.name}`, evidence: seenBySchedulerOn(waiting) }];
}

function poolsOf({ aks }: WorkloadContext, index: InventoryIndex): Lookup<readonly AgentPool[]> {
  if (aks.state !== "found") return aks;
  const gaps = index.gaps("managedClusters", subscriptionScope(aks.value.id));
  return gaps.length > 0 ? unread(gaps) : found(aks.value.agentPools);
}

const agentPoolType = "Microsoft.ContainerService/managedClusters/agentPools";

function targetOf(
  {
    key,
    poolNames,
    placement,
    pools,
    nodes,
    nodePools,
    hidesPools,
  }: Omit<ComputeSubject, "context" | "needs" | "target" | "refusals">,
  cluster: ManagedCluster | undefined,
): Target {
  if (key === anyNode) return { type: agentPoolType, name: key, id: null, exists: true, nearest: null };
  const { open, matching, byPool } = placement;
  const demanded = poolNames.map((name) => byPool.get(name)).find((candidate) => candidate !== undefined);
  const match = open[0] ?? matching[0] ?? demanded;
  const pool = cluster?.agentPools.find(({ name }) => name === match?.poolName);
  const isProvedAbsent =
    poolNames.length > 0 && [pools, nodes, nodePools].every(({ state }) => state === "found") && !hidesPools;
  const names = cluster?.agentPools.map(({ name }) => name) ?? [];
  return {
    type: match?.nodePool === undefined ? agentPoolType : "karpenter.sh/NodePool",
    name: match?.poolName ?? match?.nodePool?.name ?? (poolNames.join(", ") || key),
    id: pool === undefined || cluster === undefined ? null : `${cluster.id}/agentPools/${pool.name}`,
    exists: match !== undefined ? true : isProvedAbsent ? false : null,
    nearest: match === undefined ? (nearestOf(names, poolNames[0] ?? key) ?? null) : null,
  };
}

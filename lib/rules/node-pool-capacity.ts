import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { distinctPools } from "../bridges/observe-placement.ts";
import { pendingPodsOf, seenBySchedulerOn, type PendingPod } from "../bridges/pending-pods.ts";
import { growPoolFix } from "../fixes/grow-pool-fix.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { agentPoolsUnknown } from "../judging/agent-pools-unknown.ts";
import { judgeEmpty, scaleUnknown } from "../judging/empty-pools.ts";
import { judgeBackoff, judgeKarpenterRefusal, refusalOf } from "../judging/growth-refusal.ts";
import { isInitializing } from "../judging/initializing-node.ts";
import { isOversized, judgeOversized } from "../judging/oversized-pod.ts";
import {
  isSpotOfUnreadSize,
  isUncounted,
  mayGrow,
  readyNodesOf,
  sizeOf,
  thinnedSpotPool,
} from "../judging/pool-size.ts";
import { provisionersOf, seenObstacle, usableProvisioner } from "../judging/provisioning.ts";
import { wantsPods } from "../judging/wants-pods.ts";
import { stateOfPool } from "../scheduling/pool-state.ts";
import { atRisk, broken, defineRule, intact, settling, type Judgement } from "./rule.ts";

/** A pool serves with the nodes that it has, or by growing. https://learn.microsoft.com/azure/aks/cluster-autoscaler-overview */
export const nodePoolCapacity = defineRule<ComputeSubject>({
  id: "node-pool-capacity",
  description: "A fitting node must have room for the pods, or the autoscaler or Karpenter must be able to bring one.",
  requires(subject) {
    if (!needsRoom(subject)) return [];
    const { pools, nodes, nodePools, refusals, context } = subject;
    // Only the pods tell whether the nodes are full.
    if (isPlain(subject)) return [context.pods];
    const isRefusable = pendingPodsOf(subject).length > 0 && canComeByItself(subject);
    return [context.pods, pools, nodes, nodePools, ...(isRefusable ? [refusals] : [])];
  },
  judge(subject) {
    const { placement, pools } = subject;
    if (!needsRoom(subject) || placement.fitting.length === 0) return null;
    if (isPlain(subject)) return enough(subject);
    if (pools.state !== "found") return agentPoolsUnknown(subject);
    if (isInitializing(subject)) return null;
    const all = distinctPools(placement.fitting);
    const running = all.filter(isUp);
    if (placement.open.length > 0) return judgeOpen(subject, running);
    const changing = running.find((pool) => stateOfPool(pool) === "changing");
    if (changing !== undefined) return settling(`Azure is at work on node pool ${changing.name}.`);
    const provisioned = judgeProvisioned(subject);
    if (provisioned !== undefined) return provisioned;
    // Nothing but pools that are stopped or failed: another joint's matter.
    return running.length === 0 && all.length > 0 ? null : judgeEmpty(subject, running);
  },
  fix: growPoolFix,
});

/** The pods of a DaemonSet come with the nodes, so they never wait for one. */
function needsRoom({ context: { workload } }: ComputeSubject): boolean {
  return workload.kind !== "DaemonSet" && wantsPods(workload);
}

/** A node could be made for a waiting pod, unless whoever makes it has refused. */
function canComeByItself(subject: ComputeSubject): boolean {
  const pools = distinctPools(subject.placement.fitting);
  return pools.some((pool) => mayGrow(subject, pool)) || usableProvisioner(subject) !== undefined;
}

const isUp = (pool: AgentPool) => stateOfPool(pool) === "running" || stateOfPool(pool) === "changing";

/** A ready node fits and nothing hints that it is too small, full or about to go. */
function isPlain(subject: ComputeSubject): boolean {
  if (subject.placement.open.length === 0 || squeezedPod(subject) !== undefined) return false;
  return !isOversized(subject) && thinnedSpotPool(subject) === undefined && !isSpotOfUnreadSize(subject);
}

/** A pod that the scheduler found the fitting nodes too full for, in its own words. */
function squeezedPod(subject: ComputeSubject): PendingPod | undefined {
  return pendingPodsOf(subject).find(({ unschedulable }) => /Insufficient |Too many pods/.test(unschedulable.message));
}

function enough({ placement: { open }, context: { workload } }: ComputeSubject): Judgement {
  return intact(`${open.length} ready ${open.length === 1 ? "node fits" : "nodes fit"} ${workload.name}.`);
}

function judgeOpen(subject: ComputeSubject, pools: readonly AgentPool[]): Judgement {
  if (isOversized(subject)) return judgeOversized(subject);
  const squeezed = squeezedPod(subject);
  if (squeezed !== undefined) return judgeSqueezed(subject, pools, squeezed);
  const thinned = thinnedSpotPool(subject);
  if (thinned === undefined) return enough(subject);
  return atRisk(
    `${readyNodesOf(subject, thinned)} of ${thinned.count} nodes of Spot pool ${thinned.name} are ready, and without the autoscaler evictions are not replaced.`,
    sizeOf(subject, thinned),
  );
}

function judgeSqueezed(subject: ComputeSubject, pools: readonly AgentPool[], pod: PendingPod): Judgement {
  const provisioned = judgeProvisioned(subject);
  if (provisioned !== undefined) return provisioned;
  const refusal = refusalOf(subject, pod, "autoscaler");
  const isComing = (pool: AgentPool) => mayGrow(subject, pool) || stateOfPool(pool) === "changing";
  if (refusal === undefined && pools.some(isComing)) {
    return settling(`The fitting nodes are full; more can come for ${pod.name}.`, [seenBySchedulerOn(pod)]);
  }
  if (refusal?.isBackoff) return judgeBackoff(pod, refusal);
  const uncounted = pools.find(isUncounted);
  if (refusal === undefined && uncounted !== undefined) return scaleUnknown(uncounted);
  return broken(`The fitting nodes are full and none can be added, so ${pod.name} stays Pending.`, [
    seenBySchedulerOn(pod),
    ...(refusal === undefined ? [] : [refusal.seen]),
    ...pools.flatMap((pool) => sizeOf(subject, pool)),
    ...provisionersOf(subject).flatMap(({ nodePool, obstacle }) => (obstacle ? seenObstacle(nodePool, obstacle) : [])),
  ]);
}

/** What Karpenter will do about it; undefined when it has no NodePool that can serve. */
function judgeProvisioned(subject: ComputeSubject): Judgement | undefined {
  const nodePool = usableProvisioner(subject);
  if (nodePool === undefined) return undefined;
  const [waiting] = pendingPodsOf(subject);
  if (waiting === undefined) return intact(`Karpenter makes a node of NodePool ${nodePool.name} when a pod needs one.`);
  const refusal = refusalOf(subject, waiting, "karpenter");
  if (refusal !== undefined) return judgeKarpenterRefusal(waiting, refusal);
  return settling(`Karpenter can make a node of NodePool ${nodePool.name} for ${waiting.name}.`, [
    seenBySchedulerOn(waiting),
  ]);
}

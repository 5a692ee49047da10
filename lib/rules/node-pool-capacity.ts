import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import { distinctPools } from "../bridges/observe-placement.ts";
import { pendingPodsOf, seenBySchedulerOn, type PendingPod } from "../bridges/pending-pods.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { stateOfPool } from "../scheduling/pool-state.ts";
import { agentPoolsUnknown, provisioningUnknown } from "../judging/agent-pools-unknown.ts";
import { growPoolFix } from "../fixes/grow-pool-fix.ts";
import { isOversized, judgeOversized } from "../judging/oversized-pod.ts";
import { isSpotOfUnreadSize, mayGrow, readyNodesOf, sizeOf, thinnedSpotPool } from "../judging/pool-size.ts";
import { atRisk, broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";
import { wantsPods } from "../judging/wants-pods.ts";

/** A pool serves with the nodes that it has, or by growing. https://learn.microsoft.com/azure/aks/cluster-autoscaler-overview */
export const nodePoolCapacity = defineRule<ComputeSubject>({
  id: "node-pool-capacity",
  description: "A fitting node must have room for the pods, or the autoscaler must be able to bring one.",
  requires: (subject) => (!needsRoom(subject) || isPlain(subject) ? [] : [subject.pools, subject.nodes]),
  judge(subject) {
    const { placement, pools, mayProvision } = subject;
    if (!needsRoom(subject) || placement.fitting.length === 0) return null;
    if (isPlain(subject)) return enough(subject);
    if (pools.state !== "found") return agentPoolsUnknown(subject);
    const fitting = distinctPools(placement.fitting).filter(isUp);
    if (placement.open.length > 0) return judgeOpen(subject, fitting);
    const changing = fitting.find((pool) => stateOfPool(pool) === "changing");
    if (changing !== undefined) return settling(`Azure is at work on node pool ${changing.name}.`);
    const [first] = fitting;
    if (first !== undefined) return judgeEmpty(subject, fitting, first);
    return mayProvision ? provisioningUnknown("No fitting node takes pods.", subject) : null;
  },
  fix: growPoolFix,
});

/** The pods of a DaemonSet come with the nodes, so they never wait for one. */
function needsRoom({ context: { workload } }: ComputeSubject): boolean {
  return workload.kind !== "DaemonSet" && wantsPods(workload);
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
  const refusal = refusalOf(subject, pod);
  const isComing = (pool: AgentPool) => mayGrow(pool) || stateOfPool(pool) === "changing";
  if (refusal === undefined && (subject.mayProvision || pools.some(isComing))) {
    return settling(`The fitting nodes are full; more can come for ${pod.name}.`, [seenBySchedulerOn(pod)]);
  }
  const uncounted = pools.find(isUncounted);
  if (refusal === undefined && uncounted !== undefined) return scaleUnknown(uncounted);
  return broken(`The fitting nodes are full and none can be added, so ${pod.name} stays Pending.`, [
    seenBySchedulerOn(pod),
    ...(refusal ?? []),
    ...pools.flatMap((pool) => sizeOf(subject, pool)),
  ]);
}

function judgeEmpty(subject: ComputeSubject, pools: readonly AgentPool[], first: AgentPool): Judgement {
  const { workload } = subject.context;
  const [waiting] = pendingPodsOf(subject);
  const growing = pools.find(mayGrow);
  const refusal = waiting && refusalOf(subject, waiting);
  if (growing !== undefined && refusal === undefined) {
    return waiting === undefined
      ? intact(
          `Node pool ${growing.name} has no free node now and grows when a pod needs one.`,
          sizeOf(subject, growing),
        )
      : settling(`Node pool ${growing.name} has no free node yet; the autoscaler can add one for ${waiting.name}.`, [
          ...sizeOf(subject, growing),
          seenBySchedulerOn(waiting),
        ]);
  }
  const uncounted = pools.find(isUncounted);
  if (uncounted !== undefined) return scaleUnknown(uncounted);
  const isNeeded = waiting !== undefined || ((workload.replicas ?? 0) > 0 && pools.every(({ count }) => count === 0));
  const message = `${describeEmpty(subject, first)}${refusal === undefined ? "" : ", and the autoscaler will not add one"}`;
  const evidence = [...sizeOf(subject, first), ...(refusal ?? []), ...(waiting ? [seenBySchedulerOn(waiting)] : [])];
  return isNeeded
    ? broken(`${message}; new pods of ${workload.name} stay Pending.`, evidence)
    : atRisk(`${message}; the next new pod of ${workload.name} will stay Pending.`, evidence);
}

/** Virtual Machines pools keep their size in scale profiles. */
function isUncounted({ count, autoscaling }: AgentPool): boolean {
  return count === null && autoscaling === null;
}

function scaleUnknown({ name }: AgentPool): Judgement {
  return unknown(
    `How many nodes ${name} may have stands in its scale profiles.`,
    `properties.virtualMachinesProfile.scale of node pool ${name}, which is not read`,
  );
}

function describeEmpty({ placement }: ComputeSubject, pool: AgentPool): string {
  const nodes = placement.fitting.filter(({ node }) => node);
  const cordoned = nodes.filter(({ node }) => node?.isCordoned).length;
  if (nodes.length > 0)
    return `None of the ${nodes.length} fitting nodes takes pods (${cordoned} cordoned, the others not ready)`;
  return pool.autoscaling === null
    ? `Node pool ${pool.name} has no node and no autoscaler`
    : `Node pool ${pool.name} has no node and may not grow`;
}

function refusalOf({ refusals }: ComputeSubject, pod: PendingPod) {
  const event = refusals.find(({ about }) => about.name === pod.name);
  return event && [seenInCluster("autoscaler", event.message, "events", "Event", event, "message")];
}

import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { pendingPodsOf, seenBySchedulerOn } from "../bridges/pending-pods.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import { atRisk, broken, intact, settling, unknown, type Judgement } from "../rules/rule.ts";
import { judgeBackoff, refusalOf } from "./growth-refusal.ts";
import { isUncounted, mayGrow, sizeOf } from "./pool-size.ts";
import { describeObstacle, provisionersOf, seenObstacle } from "./provisioning.ts";

/** No fitting node takes pods; `pools` are those of the fitting agent pools that run. */
export function judgeEmpty(subject: ComputeSubject, pools: readonly AgentPool[]): Judgement {
  const { workload } = subject.context;
  const [waiting] = pendingPodsOf(subject);
  const growing = pools.find((pool) => mayGrow(subject, pool));
  const refusal = waiting && refusalOf(subject, waiting, "autoscaler");
  if (growing !== undefined && refusal === undefined) return judgeGrowing(subject, growing);
  if (waiting !== undefined && refusal?.isBackoff) return judgeBackoff(waiting, refusal);
  const uncounted = pools.find(isUncounted);
  if (uncounted !== undefined) return scaleUnknown(uncounted);
  const message = `${describeEmpty(subject, pools[0])}${refusal === undefined ? "" : ", and the autoscaler will not add one"}`;
  const evidence = [
    ...pools.slice(0, 1).flatMap((pool) => sizeOf(subject, pool)),
    ...provisionersOf(subject).flatMap(({ nodePool, obstacle }) => (obstacle ? seenObstacle(nodePool, obstacle) : [])),
    ...(refusal === undefined ? [] : [refusal.seen]),
    ...(waiting === undefined ? [] : [seenBySchedulerOn(waiting)]),
  ];
  return waiting !== undefined || isStarved(subject, pools)
    ? broken(`${message}. New pods of ${workload.name} stay Pending.`, evidence)
    : atRisk(`${message}. The next new pod of ${workload.name} will stay Pending.`, evidence);
}

function judgeGrowing(subject: ComputeSubject, pool: AgentPool): Judgement {
  const [waiting] = pendingPodsOf(subject);
  const size = sizeOf(subject, pool);
  return waiting === undefined
    ? intact(`Node pool ${pool.name} has no free node now and grows when a pod needs one.`, size)
    : settling(`Node pool ${pool.name} has no free node yet; the autoscaler can add one for ${waiting.name}.`, [
        ...size,
        seenBySchedulerOn(waiting),
      ]);
}

/** Pods are wanted, and pools of no node are all there is. */
function isStarved({ context: { workload } }: ComputeSubject, pools: readonly AgentPool[]): boolean {
  return (workload.replicas ?? 0) > 0 && pools.length > 0 && pools.every(({ count }) => count === 0);
}

/** Virtual Machines pools keep their size in scale profiles. */
export function scaleUnknown({ name }: AgentPool): Judgement {
  return unknown(
    `How many nodes ${name} may have stands in its scale profiles, which Azure Resource Manager did not answer.`,
    `properties.virtualMachinesProfile.scale of node pool ${name}`,
  );
}

function describeEmpty(subject: ComputeSubject, pool: AgentPool | undefined): string {
  const nodes = subject.placement.fitting.filter(({ node }) => node);
  const cordoned = nodes.filter(({ node }) => node?.isCordoned).length;
  if (nodes.length > 0)
    return `None of the ${nodes.length} fitting nodes takes pods (${cordoned} cordoned, the others not ready)`;
  if (pool !== undefined) {
    return pool.autoscaling === null
      ? `Node pool ${pool.name} has no node and no autoscaler`
      : `Node pool ${pool.name} has no node and may not grow`;
  }
  const [blocked] = provisionersOf(subject);
  return blocked?.obstacle === undefined
    ? "No fitting node takes pods"
    : describeObstacle(blocked.nodePool, blocked.obstacle);
}

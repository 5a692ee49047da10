import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { distinctPools, seenInPool, seenOnNode } from "../bridges/observe-placement.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AgentPool, ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { isStarting, isStopped, stateOfPool, type PoolState } from "../scheduling/pool-state.ts";
import { agentPoolCommand } from "../fixes/agent-pool-command.ts";
import { agentPoolsUnknown } from "../judging/agent-pools-unknown.ts";
import { whilePodsStand } from "../judging/standing-pods.ts";
import { usableProvisioner } from "../judging/provisioning.ts";
import { atRisk, broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/** A stopped pool has no nodes, and its autoscaler is stopped with it. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
export const nodePoolRunning = defineRule<ComputeSubject>({
  id: "node-pool-running",
  description: "A node pool that the pods can go to must be running and successfully provisioned.",
  requires(subject) {
    // A node that takes pods may still be one of a pool whose last change failed.
    if (subject.placement.open.length > 0) return [subject.pools];
    const isRunning = reachablePools(subject).some((pool) => stateOfPool(pool) === "running");
    return isRunning ? [subject.pools] : [subject.pools, subject.nodes, subject.nodePools, subject.context.pods];
  },
  judge(subject) {
    if (subject.placement.open.length > 0) return judgeOpen(subject, subject.placement.open);
    if (subject.pools.state !== "found") return agentPoolsUnknown(subject);
    const pools = reachablePools(subject);
    const [first] = pools;
    if (first === undefined) return null;
    const cluster = valueOf(subject.context.aks);
    if (cluster !== undefined && isStopped(cluster)) return judgeStopped(subject, cluster);
    return judgeState(subject, pools, first);
  },
  fix(subject) {
    const pool = reachablePools(subject)[0];
    const verb = pool?.powerState?.toLowerCase() === "stopped" ? "start" : "update";
    return {
      az: agentPoolCommand(subject, verb, `--name ${pool?.name ?? "<pool>"}`),
      terraform:
        "# Whether a pool is started is not part of its Terraform configuration; after a failed change apply again.",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/aks/start-stop-nodepools",
    };
  },
});

/** The API server is stopped too, so that whatever was read of the cluster is of an earlier time. */
function judgeStopped({ context: { workload } }: ComputeSubject, cluster: ManagedCluster): Judgement {
  const { name, powerState, provisioningState } = cluster;
  const scope = subscriptionScope(cluster.id) ?? cluster.id;
  const see = (label: string, value: string | null, path: string) =>
    seenInAzure(label, value, "managedClusters", cluster, path, scope);
  const evidence = [
    see("power state", powerState, "properties.powerState.code"),
    see("provisioning state", provisioningState, "properties.provisioningState"),
  ];
  if (isStarting(cluster)) return settling(`Cluster ${name} is being started.`, evidence);
  return unknown(
    `The whole cluster ${name} is stopped, so nothing in it can be judged, ${workload.name} neither.`,
    "a running cluster: az aks start",
    evidence,
  );
}

function judgeOpen(subject: ComputeSubject, open: readonly Candidate[]): Judgement {
  const healthy = open.find(({ pool }) => pool === undefined || isHealthy(pool)) ?? open[0];
  const node =
    healthy?.node === undefined
      ? []
      : [seenOnNode("ready node", "True", healthy.node, "status.conditions[Ready].status")];
  const pool = healthy?.pool;
  if (pool === undefined || isHealthy(pool))
    return intact(`Node ${healthy?.node?.name} is ready and takes pods.`, node);
  return atRisk(`Node pool ${pool.name} is ${stateOfPool(pool)}, though node ${healthy?.node?.name} is still ready.`, [
    ...stateEvidence(subject, pool),
    ...node,
  ]);
}

/** A change that Azure is still at work on does not matter while a node takes pods. */
function isHealthy(pool: AgentPool): boolean {
  const state = stateOfPool(pool);
  return state === "running" || state === "changing";
}

const order: readonly PoolState[] = ["running", "changing", "failed", "stopped"];

function judgeState(subject: ComputeSubject, pools: readonly AgentPool[], first: AgentPool): Judgement | null {
  const { workload } = subject.context;
  const best = order
    .map((state) => pools.find((pool) => stateOfPool(pool) === state))
    .find((pool) => pool !== undefined);
  const pool = best ?? first;
  const evidence = stateEvidence(subject, pool);
  switch (stateOfPool(pool)) {
    case "running":
      return intact(`Node pool ${pool.name} is running.`, evidence);
    case "changing":
      return settling(`Azure is at work on node pool ${pool.name}: ${pool.provisioningState}.`, evidence);
    default: {
      // Karpenter does not wait for an agent pool.
      if (usableProvisioner(subject) !== undefined) return null;
      const message = `Node pool ${pool.name} is ${stateOfPool(pool)} and has no node that takes pods; new ones of ${workload.name} stay Pending.`;
      return whilePodsStand(subject, broken(message, evidence));
    }
  }
}

/** The pools that the pods are meant for: those that fit, else those by name, or by what their labels are or will be. */
function reachablePools({ placement, poolNames }: ComputeSubject): readonly AgentPool[] {
  const fitting = distinctPools(placement.fitting);
  if (fitting.length > 0) return fitting;
  const named = ({ name }: AgentPool) => poolNames.includes(name);
  const all = distinctPools(placement.candidates.filter(({ match, pool }) => match === "yes" || (pool && named(pool))));
  return all.length > 0 ? all : distinctPools(placement.candidates.filter(({ match }) => match === "unknown"));
}

function stateEvidence(subject: ComputeSubject, pool: AgentPool) {
  return [
    ...seenInPool("power state", pool.powerState, subject, pool, "powerState.code"),
    ...seenInPool("provisioning state", pool.provisioningState, subject, pool, "provisioningState"),
  ];
}

import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import type { Node, Taint } from "../inventory/kubernetes/node.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import { poolNameOf } from "./agent-pool-labels.ts";
import { labelsOfNode, type KnownLabels } from "./known-labels.ts";
import { matchNodePool, unmetByNodePool } from "./match-node-pool.ts";
import { matchNodeSelector, unmetRequirements, type Match } from "./match-node-selector.ts";
import type { NodeConstraint, NodeRequirement } from "./node-requirement.ts";
import { isOpaque, isProvisioned, labelsOfPool } from "./pool-labels.ts";
import { initializationTaintsOf, isPassingTaint, taintsOfPool } from "./pool-taints.ts";
import { untoleratedTaints } from "./tolerates-taint.ts";

/**
 * A node that a pod could go to; or, where a pool has no living node, the node that it would bring; or what a NodePool
 * of Karpenter may bring, whatever lives already.
 */
export interface Candidate {
  readonly poolName: string | undefined;
  /** Undefined for nodes that no agent pool of ARM stands for. */
  readonly pool: AgentPool | undefined;
  readonly node: Node | undefined;
  readonly nodePool: NodePool | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly match: Match;
  readonly unmet: readonly NodeRequirement[];
  /** Taints that the pod does not tolerate and that are there to stay. */
  readonly untolerated: readonly Taint[];
  /** Taints that the pod does not tolerate and that go when the node has been prepared. */
  readonly initializing: readonly Taint[];
  /** A living node that takes pods at this moment. */
  readonly isOpen: boolean;
}

/** Where pods with one constraint and one set of tolerations can go. */
export interface Placement {
  readonly candidates: readonly Candidate[];
  /** The first candidate of each pool, by the pool's name. */
  readonly byPool: ReadonlyMap<string, Candidate>;
  /** Candidates whose labels match. */
  readonly matching: readonly Candidate[];
  /** Those of them whose taints are tolerated too. */
  readonly fitting: readonly Candidate[];
  /** The fitting nodes that take pods at this moment. */
  readonly open: readonly Candidate[];
}

export interface Demands {
  readonly constraint: NodeConstraint;
  readonly tolerations: readonly Toleration[];
}

/** Where nodes are and can come from. */
export interface Grounds {
  readonly nodes: readonly Node[];
  readonly pools: readonly AgentPool[];
  readonly nodePools: readonly NodePool[];
}

/** Living nodes speak for their pool; a pool without any is judged by what ARM says of it. */
export function placementOf(demands: Demands, { nodes, pools, nodePools }: Grounds): Placement {
  const poolByName = new Map(pools.map((pool) => [pool.name, pool] as const));
  const alive = new Set(nodes.map(poolNameOf));
  const candidates = [
    ...nodes.map((node) => nodeCandidate(demands, node, poolByName.get(poolNameOf(node) ?? ""))),
    ...pools
      .filter((pool) => !alive.has(pool.name) && !isProvisioned(pool))
      .map((pool) => poolCandidate(demands, pool)),
    ...nodePools.map((nodePool) => nodePoolCandidate(demands, nodePool)),
  ];
  const matching = candidates.filter(({ match }) => match === "yes");
  const fitting = matching.filter(({ untolerated }) => untolerated.length === 0);
  return {
    candidates,
    byPool: firstOfEachPool(candidates),
    matching,
    fitting,
    open: fitting.filter(({ isOpen }) => isOpen),
  };
}

function firstOfEachPool(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const first = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.poolName !== undefined && !first.has(candidate.poolName)) first.set(candidate.poolName, candidate);
  }
  return first;
}

function nodeCandidate(demands: Demands, node: Node, pool: AgentPool | undefined): Candidate {
  const untolerated = untoleratedTaints(demands.tolerations, node.taints);
  const isInitializing = isAmong(pool === undefined ? [] : initializationTaintsOf(pool));
  return {
    ...judgeLabels(demands, labelsOfNode(node)),
    poolName: poolNameOf(node),
    pool,
    node,
    nodePool: undefined,
    untolerated: untolerated.filter((taint) => !isPassingTaint(taint) && !isInitializing(taint)),
    initializing: untolerated.filter(isInitializing),
    isOpen:
      node.isReady &&
      !untolerated.some((taint) => isPassingTaint(taint) || isInitializing(taint)) &&
      (!node.isCordoned || toleratesCordon(demands)),
  };
}

function poolCandidate(demands: Demands, pool: AgentPool): Candidate {
  const judged = judgeLabels(demands, labelsOfPool(pool));
  return {
    ...judged,
    match: isOpaque(pool) && judged.match === "yes" ? "unknown" : judged.match,
    poolName: pool.name,
    pool,
    node: undefined,
    nodePool: undefined,
    untolerated: untoleratedTaints(demands.tolerations, taintsOfPool(pool)),
    initializing: [],
    isOpen: false,
  };
}

function nodePoolCandidate({ constraint, tolerations }: Demands, nodePool: NodePool): Candidate {
  return {
    poolName: undefined,
    pool: undefined,
    node: undefined,
    nodePool,
    labels: nodePool.labels,
    match: matchNodePool(constraint, nodePool),
    unmet: unmetByNodePool(constraint, nodePool),
    untolerated: untoleratedTaints(tolerations, nodePool.taints),
    initializing: [],
    isOpen: false,
  };
}

const isAmong =
  (taints: readonly Taint[]) =>
  ({ key, value, effect }: Taint) =>
    taints.some((each) => each.key === key && each.value === value && each.effect === effect);

function judgeLabels({ constraint }: Demands, known: KnownLabels) {
  const match = matchNodeSelector(constraint, known);
  return { labels: known.labels, match, unmet: match === "yes" ? [] : unmetRequirements(constraint, known) };
}

/** The scheduler treats a cordoned node as if it had this taint, also before the taint is written. */
const cordon: Taint = { key: "node.kubernetes.io/unschedulable", value: "", effect: "NoSchedule" };

function toleratesCordon({ tolerations }: Demands): boolean {
  return untoleratedTaints(tolerations, [cordon]).length === 0;
}

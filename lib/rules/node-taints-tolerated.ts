import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { describeCandidate, seenInNodePool, seenInPool, seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { Taint } from "../inventory/kubernetes/node.ts";
import { scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import { nearestCandidate } from "../scheduling/nearest-candidate.ts";
import { formatTaint, parseTaint } from "../scheduling/parse-taint.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { describeTolerations, mayTolerateByNumber } from "../scheduling/tolerates-taint.ts";
import { agentPoolCommand } from "../fixes/agent-pool-command.ts";
import { agentPoolsUnknown } from "../judging/agent-pools-unknown.ts";
import { judgeInitializing } from "../judging/initializing-node.ts";
import { whilePodsStand } from "../judging/standing-pods.ts";
import { tolerationPatch } from "../fixes/toleration-patch.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * A taint keeps out every pod without a matching toleration, however well the labels match. The taint is computed
 * from the node, because the scheduler's message may leave its name out.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export const nodeTaintsTolerated = defineRule<ComputeSubject>({
  id: "node-taints-tolerated",
  description: "The pods must tolerate the taints of a node, or of the nodes that a pool would bring.",
  requires(subject) {
    const { open, fitting } = subject.placement;
    if (open.length > 0 || fitting.some(({ node, initializing }) => node && initializing.length === 0)) return [];
    // Whoever demands a Spot pool by name stands and falls with the nodes that it has.
    const grounds = isSpotByName(subject) ? [subject.nodes] : [subject.pools, subject.nodes, subject.nodePools];
    return [...grounds, subject.context.pods];
  },
  judge(subject) {
    const { placement } = subject;
    const fit = placement.open[0] ?? placement.fitting.find(({ node }) => node) ?? placement.fitting[0];
    const nearest = nearestCandidate(placement.matching);
    if (nearest === undefined) return null;
    if (fit?.node === undefined && subject.pools.state !== "found" && !isSpotByName(subject))
      return agentPoolsUnknown(subject);
    if (fit !== undefined) return judgeInitializing(subject) ?? judgeFit(subject, fit);
    const byNumber = numericToleration(subject);
    if (byNumber !== undefined) return byNumber;
    const refusal = describeTaint(subject, nearest);
    // This effect drives away those that run, too.
    const evicts = nearest.untolerated.some(({ effect }) => effect === "NoExecute");
    return evicts ? refusal : whilePodsStand(subject, refusal);
  },
  fix(subject) {
    const nearest = nearestCandidate(subject.placement.matching);
    const taints = nearest?.untolerated ?? [];
    return {
      az: azFix(subject, nearest, taints),
      terraform: nearest?.pool === undefined ? null : terraformFix(taints),
      kubectl: tolerationPatch(subject.context.workload, taints),
      docs: taints.some(isSpotTaint)
        ? "https://learn.microsoft.com/azure/aks/spot-node-pool"
        : "https://learn.microsoft.com/azure/aks/use-node-taints",
    };
  },
});

/** No agent pool takes the taint of Spot nodes away, and no NodePool brings nodes of that name. */
function isSpotByName({ poolNames, placement }: ComputeSubject): boolean {
  const isTaintedSpot = ({ node, untolerated }: Candidate) => node !== undefined && untolerated.some(isSpotTaint);
  return poolNames.length > 0 && placement.matching.length > 0 && placement.matching.every(isTaintedSpot);
}

function judgeFit(subject: ComputeSubject, fit: Candidate): Judgement {
  const where = fit.node === undefined ? `a new node of ${describeCandidate(fit)}` : `node ${fit.node.name}`;
  return intact(`The pods tolerate every taint of ${where}.`, [held(subject)]);
}

/** A toleration that compares numbers might let the pods onto a candidate that otherwise keeps them out. */
function numericToleration(subject: ComputeSubject): Judgement | undefined {
  const { tolerations } = subject.context.workload.template;
  const mayFit = subject.placement.matching.some(({ untolerated }) =>
    untolerated.every((taint) => tolerations.some((toleration) => mayTolerateByNumber(toleration, taint))),
  );
  if (!mayFit) return undefined;
  return unknown(
    "The pods tolerate the taints only by comparing numbers (Gt or Lt), which is not evaluated.",
    "whether the cluster has numeric tolerations turned on, and what they come to",
    [held(subject)],
  );
}

function describeTaint(subject: ComputeSubject, nearest: Candidate) {
  const [taint] = nearest.untolerated;
  const { workload } = subject.context;
  const taints = nearest.untolerated.map(formatTaint).join(", ");
  const why = taint !== undefined && isSpotTaint(taint) ? " Every Spot pool has it." : "";
  const what = nearest.untolerated.length === 1 ? "the taint" : "the taints";
  return broken(
    `New pods of ${workload.name} stay Pending: they do not tolerate ${what} of ${describeCandidate(nearest)}.${why}`,
    [...needed(subject, nearest, taints), held(subject)],
  );
}

/** The toleration that the taint asks for. */
function needed(subject: ComputeSubject, { node, pool, nodePool }: Candidate, taints: string) {
  if (node !== undefined) return [seenOnNode("expected", taints, node, "spec.taints")];
  if (nodePool !== undefined) return [seenInNodePool("expected", taints, nodePool, "spec.template.spec.taints")];
  if (pool === undefined) return [];
  const stated = pool.nodeTaints.some((text) => parseTaint(text)?.key === scaleSetPriorityLabel);
  return seenInPool("expected", taints, subject, pool, pool.isSpot && !stated ? "scaleSetPriority" : "nodeTaints");
}

function held({ context: { workload } }: ComputeSubject) {
  const value = describeTolerations(workload.template.tolerations);
  return seenInWorkload("found", value, workload, templatePath(workload.kind, "spec.tolerations"));
}

const isSpotTaint = ({ key, value }: Taint) => key === scaleSetPriorityLabel && value === "spot";

function azFix(subject: ComputeSubject, nearest: Candidate | undefined, taints: readonly Taint[]): string | null {
  if (taints.some(isForAddOns)) {
    const add = agentPoolCommand(subject, "add", "--name <pool> --mode User");
    return `# System pools are kept for add-ons; give workloads a pool of their own:\n${add}`;
  }
  return taints.some(isSpotTaint) || nearest?.pool === undefined ? null : removeTaints(subject, nearest);
}

function terraformFix(taints: readonly Taint[]): string {
  if (taints.some(isSpotTaint))
    return '# The taint comes with priority = "Spot" and cannot be taken away; a pool with priority = "Regular" has none.';
  return taints.some(isForAddOns)
    ? '# only_critical_addons_enabled = true taints the system pool; add an azurerm_kubernetes_cluster_node_pool with mode = "User"'
    : "node_taints = [] # of the node pool; or leave the taint and tolerate it";
}

const isForAddOns = ({ key }: Taint) => key === "CriticalAddonsOnly";

function removeTaints(subject: ComputeSubject, nearest: Candidate | undefined): string {
  const inTheWay = new Set(nearest?.untolerated.map(formatTaint));
  const rest = (nearest?.pool?.nodeTaints ?? []).filter((taint) => !inTheWay.has(taint));
  return agentPoolCommand(
    subject,
    "update",
    `--name ${nearest?.poolName ?? "<pool>"} --node-taints "${rest.join(",")}"`,
  );
}

import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { describeCandidate, seenInPool, seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { constraintOf, describeRequirement, type NodeRequirement } from "../scheduling/node-requirement.ts";
import { matchNodeSelector } from "../scheduling/match-node-selector.ts";
import { nearestCandidate } from "../scheduling/nearest-candidate.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { labelsOfPool } from "../scheduling/pool-labels.ts";
import { agentPoolCommand } from "../fixes/agent-pool-command.ts";
import { agentPoolsUnknown, provisioningUnknown } from "../judging/agent-pools-unknown.ts";
import { explainLabelMismatch, labelUnder } from "../judging/explain-label-mismatch.ts";
import { podSpecPatch } from "../fixes/pod-spec-patch.ts";
import { broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/**
 * The scheduler takes a node when the whole selector and one term of the required affinity hold for its labels.
 * Keys and values count by character. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export const nodeLabelsMatch = defineRule<ComputeSubject>({
  id: "node-labels-match",
  description: "The labels of a node, or of the nodes that a pool would bring, must meet every demand of the pods.",
  requires: (subject) => (matchingNode(subject) ? [] : [subject.pools, subject.nodes]),
  judge(subject) {
    const { placement, poolNames, pools, mayProvision } = subject;
    const match = matchingNode(subject) ?? placement.matching[0];
    if (match?.node !== undefined) return judgeMatch(subject, match);
    if (poolNames.length > 0 && demanded(subject).length === 0) return null;
    if (pools.state !== "found") return agentPoolsUnknown(subject);
    if (match !== undefined) return judgeMatch(subject, match);
    const unclear = placement.candidates.find((candidate) => candidate.match === "unknown");
    if (unclear !== undefined) {
      return unknown(
        `Not every demand of ${subject.context.workload.name} can be judged: ${describeCandidate(unclear)} has no node to read labels from.`,
        `a node of ${describeCandidate(unclear)}, to read its labels`,
      );
    }
    const coming = placement.candidates.find((candidate) => willMatch(subject, candidate));
    if (coming !== undefined) {
      return settling(`The labels of ${describeCandidate(coming)} match by now, but its nodes do not carry them yet.`);
    }
    const mismatch = describeMismatch(subject);
    return mayProvision && poolNames.length === 0 ? provisioningUnknown(mismatch.message, subject) : mismatch;
  },
  fix(subject) {
    const nearest = nearestOfAll(subject);
    const unmet = nearest?.unmet[0];
    const label = unmet === undefined ? "<label>=<value>" : `${unmet.key}=${unmet.values[0] ?? "<value>"}`;
    const own = Object.entries(nearest?.pool?.nodeLabels ?? {}).map(([key, value]) => `${key}=${value}`);
    return {
      az: [
        "# --labels replaces all labels of the pool, so it names the present ones too",
        agentPoolCommand(
          subject,
          "update",
          `--name ${nearest?.poolName ?? "<pool>"} --labels ${[...own, label].join(" ")}`,
        ),
      ].join("\n"),
      terraform: `node_labels = {\n${[...own, label].map((pair) => `  "${pair.replace("=", '" = "')}"`).join("\n")}\n}`,
      kubectl: podSpecPatch(subject.context.workload, correctedSpec(nearest)),
      docs: "https://learn.microsoft.com/azure/aks/use-labels",
    };
  },
});

function matchingNode({ placement }: ComputeSubject): Candidate | undefined {
  return placement.open[0] ?? placement.fitting.find(({ node }) => node) ?? placement.matching.find(({ node }) => node);
}

function judgeMatch(subject: ComputeSubject, match: Candidate): Judgement {
  const where = match.node === undefined ? `A new node of ${describeCandidate(match)}` : `Node ${match.node.name}`;
  return intact(`${where} meets every demand of ${subject.context.workload.name}.`, demands(subject));
}

function demands({ needs }: ComputeSubject) {
  return needs.map(({ evidence }) => ({ ...evidence, label: "expected" }));
}

/** The pool has been given the labels, and its living nodes are behind. */
function willMatch({ context }: ComputeSubject, { pool, node }: Candidate): boolean {
  if (pool === undefined || node === undefined) return false;
  return matchNodeSelector(constraintOf(context.workload.template), labelsOfPool(pool)) === "yes";
}

function describeMismatch(subject: ComputeSubject) {
  const { workload } = subject.context;
  const nearest = nearestOfAll(subject);
  const unmet = nearest?.unmet[0];
  if (nearest === undefined || unmet === undefined) {
    return broken(
      `No node and no node pool meets ${subject.key}; new pods of ${workload.name} stay Pending.`,
      demands(subject),
    );
  }
  const demand = describeRequirement(unmet);
  const path = templatePath(workload.kind, unmet.path);
  return broken(
    `No node meets ${demand}: ${explainLabelMismatch(nearest, unmet)}. New pods of ${workload.name} stay Pending.`,
    [seenInWorkload("expected", demand, workload, path), ...seenLabel(subject, nearest, unmet)],
  );
}

function nearestOfAll(subject: ComputeSubject): Candidate | undefined {
  const named = demanded(subject);
  return nearestCandidate(named.length > 0 ? named : subject.placement.candidates);
}

function demanded({ placement, poolNames }: ComputeSubject): readonly Candidate[] {
  return placement.candidates.filter(({ poolName }) => poolName !== undefined && poolNames.includes(poolName));
}

function seenLabel(subject: ComputeSubject, { node, pool, labels }: Candidate, unmet: NodeRequirement) {
  const [key, value] = labelUnder(labels, unmet.key) ?? [unmet.key, null];
  const shown = value === null ? null : `${key}=${value}`;
  if (node !== undefined) return [seenOnNode("found", shown, node, `metadata.labels["${key}"]`)];
  return pool === undefined || valueOf(subject.context.aks) === undefined
    ? []
    : seenInPool("found", shown, subject, pool, `nodeLabels["${key}"]`);
}

/** The selector as the nearest node would have it; where it lacks the label, there is nothing to suggest but a placeholder. */
function correctedSpec(nearest: Candidate | undefined) {
  const unmet = nearest?.unmet[0];
  const own = unmet === undefined ? undefined : labelUnder(nearest?.labels ?? {}, unmet.key);
  if (unmet === undefined || own === undefined) return { nodeSelector: { "<label>": "<value that a node has>" } };
  // A merge patch takes a key away by null.
  const wrong = own[0] === unmet.key ? {} : { [unmet.key]: null };
  return { nodeSelector: { ...wrong, [own[0]]: own[1] } };
}

import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { describeCandidate } from "../bridges/observe-placement.ts";
import { labelFix } from "../fixes/label-fix.ts";
import { agentPoolsUnknown, hiddenPoolsUnknown } from "../judging/agent-pools-unknown.ts";
import {
  demandedCandidates,
  describeMismatch,
  mayMeanHiddenPool,
  nearestOfAll,
  seenDemands,
} from "../judging/label-mismatch.ts";
import { whilePodsStand } from "../judging/standing-pods.ts";
import { matchNodeSelector } from "../scheduling/match-node-selector.ts";
import { constraintOf } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { labelsOfPool } from "../scheduling/pool-labels.ts";
import { defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/**
 * The scheduler takes a node when the whole selector and one term of the required affinity hold for its labels.
 * Keys and values count by character. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export const nodeLabelsMatch = defineRule<ComputeSubject>({
  id: "node-labels-match",
  description: "The labels of a node, or of the nodes that a pool would bring, must meet every demand of the pods.",
  // The pods tell whether those that run have their places already.
  requires: (subject) =>
    matchingNode(subject) ? [] : [subject.pools, subject.nodes, subject.nodePools, subject.context.pods],
  judge(subject) {
    const { placement, poolNames, pools } = subject;
    const match = matchingNode(subject) ?? placement.matching[0];
    if (match?.node !== undefined) return judgeMatch(subject, match);
    if (poolNames.length > 0 && demandedCandidates(subject).length === 0) return null;
    if (pools.state !== "found") return agentPoolsUnknown(subject);
    if (match !== undefined) return judgeMatch(subject, match);
    const unclear = placement.candidates.find((candidate) => candidate.match === "unknown");
    if (unclear !== undefined) return judgeUnclear(subject, unclear);
    const coming = placement.candidates.find((candidate) => willMatch(subject, candidate));
    if (coming !== undefined) {
      return settling(`The labels of ${describeCandidate(coming)} match by now, but its nodes do not carry them yet.`);
    }
    const mismatch = describeMismatch(subject);
    return mayMeanHiddenPool(subject)
      ? hiddenPoolsUnknown(mismatch.message, subject)
      : whilePodsStand(subject, mismatch);
  },
  fix: (subject) => labelFix(subject, nearestOfAll(subject)),
});

function matchingNode({ placement }: ComputeSubject): Candidate | undefined {
  return placement.open[0] ?? placement.fitting.find(({ node }) => node) ?? placement.matching.find(({ node }) => node);
}

function judgeMatch(subject: ComputeSubject, match: Candidate): Judgement {
  const where = match.node === undefined ? `A new node of ${describeCandidate(match)}` : `Node ${match.node.name}`;
  return intact(`${where} meets every demand of ${subject.context.workload.name}.`, seenDemands(subject));
}

function judgeUnclear({ context: { workload } }: ComputeSubject, unclear: Candidate): Judgement {
  const who = describeCandidate(unclear);
  const why =
    unclear.nodePool === undefined ? `${who} has no node to read labels from` : `${who} leaves the choice to Azure`;
  return unknown(`Not every demand of ${workload.name} can be judged: ${why}.`, `a node of ${who}, to read its labels`);
}

/** The pool has been given the labels, and its living nodes are behind. */
function willMatch({ context }: ComputeSubject, { pool, node }: Candidate): boolean {
  if (pool === undefined || node === undefined) return false;
  return matchNodeSelector(constraintOf(context.workload.template), labelsOfPool(pool)) === "yes";
}

import type { ComputeSubject } from "../bridges/compute-subject.ts";
import type { Observation } from "../bridges/evidence.ts";
import { seenInNodePool, seenInPool, seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken } from "../rules/rule.ts";
import { isReservedKey } from "../scheduling/label-key.ts";
import { nearestCandidate } from "../scheduling/nearest-candidate.ts";
import { constraintOf, describeRequirement, type NodeRequirement } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { targetingRequirements } from "../scheduling/targeted-pool.ts";
import { explainLabelMismatch, labelUnder, requirementOf } from "./explain-label-mismatch.ts";

/** No node meets the demands, and none that could come will. */
export function describeMismatch(subject: ComputeSubject) {
  const { workload } = subject.context;
  const nearest = nearestOfAll(subject);
  const unmet = nearest?.unmet[0];
  if (nearest === undefined || unmet === undefined) {
    return broken(
      `No node and no node pool meets ${subject.key}: new pods of ${workload.name} stay Pending.`,
      seenDemands(subject),
    );
  }
  const demand = describeRequirement(unmet);
  const path = templatePath(workload.kind, unmet.path);
  return broken(
    `No node meets what ${workload.name} demands of ${unmet.key}: new pods stay Pending. ${explainLabelMismatch(nearest, unmet)}`,
    [seenInWorkload("expected", demand, workload, path), ...seenLabel(subject, nearest, unmet)],
  );
}

export function seenDemands({ needs }: ComputeSubject): readonly Observation[] {
  return needs.map(({ evidence }) => ({ ...evidence, label: "expected" }));
}

export function nearestOfAll(subject: ComputeSubject): Candidate | undefined {
  const named = demandedCandidates(subject);
  return nearestCandidate(named.length > 0 ? named : subject.placement.candidates);
}

/** What belongs to the pools that are demanded by name. */
export function demandedCandidates({ placement, poolNames }: ComputeSubject): readonly Candidate[] {
  return placement.candidates.filter(({ poolName }) => poolName !== undefined && poolNames.includes(poolName));
}

/** The pods ask for labels that only AKS writes, so that a pool which it hides could have them. */
export function mayMeanHiddenPool({ hidesPools, context }: ComputeSubject): boolean {
  return (
    hidesPools && targetingRequirements(constraintOf(context.workload.template)).some(({ key }) => isReservedKey(key))
  );
}

function seenLabel(subject: ComputeSubject, { node, pool, nodePool, labels }: Candidate, unmet: NodeRequirement) {
  const [key, value] = labelUnder(labels, unmet.key) ?? [unmet.key, null];
  const shown = value === null ? null : `${key}=${value}`;
  if (node !== undefined) return [seenOnNode("found", shown, node, `metadata.labels["${key}"]`)];
  if (nodePool !== undefined) {
    const demand = requirementOf(nodePool, unmet.key);
    return demand === undefined
      ? [seenInNodePool("found", shown, nodePool, "spec.template.metadata.labels")]
      : [seenInNodePool("found", describeRequirement(demand), nodePool, "spec.template.spec.requirements")];
  }
  return pool === undefined || valueOf(subject.context.aks) === undefined
    ? []
    : seenInPool("found", shown, subject, pool, `nodeLabels["${key}"]`);
}

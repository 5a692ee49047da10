import type { NodeSelectorExpression, NodeSelectorTerm } from "../inventory/kubernetes/pod-template.ts";
import { poolNameLabels } from "./agent-pool-labels.ts";
import { picksPool } from "./label-key.ts";
import {
  describeRequirement,
  selectorRequirements,
  termRequirements,
  type NodeConstraint,
  type NodeRequirement,
} from "./node-requirement.ts";

/**
 * The demands that bind a pod to a pool; empty when it may go anywhere. Required affinity binds only when each of
 * its alternatives does, and demands for what a node must not have bind to nothing.
 */
export function targetingRequirements(constraint: NodeConstraint): readonly NodeRequirement[] {
  const ofTerms = constraint.terms.map((term, at) => termRequirements(term, at).filter(isTargeting));
  return [
    ...selectorRequirements(constraint).filter(isTargeting),
    ...(ofTerms.some((requirements) => requirements.length === 0) ? [] : ofTerms.flat()),
  ];
}

/** The pools that the pod demands by name; empty when it picks its pool by another label. */
export function demandedPoolNames({ nodeSelector, terms }: NodeConstraint): readonly string[] {
  const selected = poolNameLabels.flatMap((key) => nodeSelector[key] ?? []);
  if (selected.length > 0) return [...new Set(selected)];
  const perTerm = terms.map(namesInTerm);
  return perTerm.some((names) => names.length === 0) ? [] : [...new Set(perTerm.flat())];
}

/** One text for one target, whatever the order in which it was written. */
export function describeTarget(requirements: readonly NodeSelectorExpression[]): string {
  return [...new Set(requirements.map(describeRequirement))].toSorted().join(", ");
}

function isTargeting({ key, operator, isField }: NodeRequirement): boolean {
  return !isField && operator !== "NotIn" && operator !== "DoesNotExist" && picksPool(key);
}

function namesInTerm({ expressions }: NodeSelectorTerm): readonly string[] {
  const keys: readonly string[] = poolNameLabels;
  return expressions
    .filter(({ key, operator }) => operator === "In" && keys.includes(key))
    .flatMap(({ values }) => values);
}

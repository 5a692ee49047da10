import type { NodeSelectorExpression } from "../inventory/kubernetes/pod-template.ts";
import type { KnownLabels } from "./known-labels.ts";
import {
  selectorRequirements,
  termRequirements,
  type NodeConstraint,
  type NodeRequirement,
} from "./node-requirement.ts";

/** `unknown` when the answer hangs on a label that only a living node shows. */
export type Match = "yes" | "no" | "unknown";

/**
 * Whether the scheduler would take a node with these labels: the whole selector, and one term of the required affinity.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function matchNodeSelector(constraint: NodeConstraint, known: KnownLabels): Match {
  const selector = all(selectorRequirements(constraint).map((requirement) => meets(requirement, known)));
  if (constraint.terms.length === 0 || selector === "no") return selector;
  const affinity = any(constraint.terms.map((term, at) => matchTerm(termRequirements(term, at), known)));
  return all([selector, affinity]);
}

/** The demands that keep a node with these labels out: of the selector, and of the term that comes nearest. */
export function unmetRequirements(constraint: NodeConstraint, known: KnownLabels): readonly NodeRequirement[] {
  const unmet = (requirements: readonly NodeRequirement[]) =>
    requirements.filter((requirement) => meets(requirement, known) === "no");
  const perTerm = constraint.terms.map((term, at) => unmet(termRequirements(term, at)));
  const nearest = perTerm.toSorted((left, right) => left.length - right.length)[0] ?? [];
  return [...unmet(selectorRequirements(constraint)), ...nearest];
}

/** A term without any expression matches nothing. */
function matchTerm(requirements: readonly NodeRequirement[], known: KnownLabels): Match {
  return requirements.length === 0 ? "no" : all(requirements.map((requirement) => meets(requirement, known)));
}

function meets(requirement: NodeRequirement, known: KnownLabels): Match {
  if (requirement.isField) {
    if (requirement.key !== "metadata.name") return "no";
    return known.nodeName === null ? "unknown" : toMatch(holds(requirement, known.nodeName));
  }
  const value = Object.hasOwn(known.labels, requirement.key) ? known.labels[requirement.key] : undefined;
  if (value === undefined && !known.isKnown(requirement.key)) return "unknown";
  return toMatch(holds(requirement, value));
}

/** `value` is undefined when the node has no such label; only `NotIn` and `DoesNotExist` are content with that. */
export function holds({ operator, values }: NodeSelectorExpression, value: string | undefined): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return compare(value, values[0], (left, right) => left > right);
    case "Lt":
      return compare(value, values[0], (left, right) => left < right);
  }
}

/** The scheduler reads both sides as 64-bit integers; what is none does not match. */
function compare(
  value: string | undefined,
  bound: string | undefined,
  holdsFor: (left: bigint, right: bigint) => boolean,
): boolean {
  const left = toInteger(value);
  const right = toInteger(bound);
  return left !== undefined && right !== undefined && holdsFor(left, right);
}

function toInteger(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^[+-]?\d+$/.test(text)) return undefined;
  const integer = BigInt(text);
  return BigInt.asIntN(64, integer) === integer ? integer : undefined;
}

const toMatch = (isMet: boolean): Match => (isMet ? "yes" : "no");

export function all(matches: readonly Match[]): Match {
  if (matches.includes("no")) return "no";
  return matches.includes("unknown") ? "unknown" : "yes";
}

export function any(matches: readonly Match[]): Match {
  if (matches.includes("yes")) return "yes";
  return matches.includes("unknown") ? "unknown" : "no";
}

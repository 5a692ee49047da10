import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { NodeSelectorExpression } from "../inventory/kubernetes/pod-template.ts";
import { poolNameLabels } from "./agent-pool-labels.ts";
import { isReservedKey } from "./label-key.ts";
import { all, any, holds, type Match } from "./match-node-selector.ts";
import {
  selectorRequirements,
  termRequirements,
  type NodeConstraint,
  type NodeRequirement,
} from "./node-requirement.ts";

/**
 * Whether Karpenter may make a node for these demands out of a NodePool. Unlike a node, a NodePool leaves labels open:
 * what it demands of them and what the pod demands must have a value in common. A label of one's own that it does not
 * mention is on none of its nodes; for one that Azure decides (size, zone, …) `unknown` is the answer.
 * https://karpenter.sh/docs/concepts/scheduling/
 */
export function matchNodePool(constraint: NodeConstraint, pool: NodePool): Match {
  if (isContradictory(pool)) return "no";
  const perAlternative = alternativesOf(constraint).map((demands) =>
    all([...byKey(demands).values()].map((each) => meet(each, pool))),
  );
  return any(perAlternative);
}

/** The demands that keep a NodePool from being used: those of the alternative that comes nearest. */
export function unmetByNodePool(constraint: NodeConstraint, pool: NodePool): readonly NodeRequirement[] {
  const unmet = alternativesOf(constraint).map((demands) =>
    [...byKey(demands).values()].filter((each) => meet(each, pool) === "no").flat(),
  );
  return unmet.toSorted((left, right) => left.length - right.length)[0] ?? [];
}

/** The selector together with each term of the affinity in turn; a term without expressions matches nothing. */
function alternativesOf(constraint: NodeConstraint): readonly (readonly NodeRequirement[])[] {
  const selector = selectorRequirements(constraint);
  if (constraint.terms.length === 0) return [selector];
  return constraint.terms
    .map((term, at) => termRequirements(term, at))
    .filter((requirements) => requirements.length > 0)
    .map((requirements) => [...selector, ...requirements]);
}

const byKey = (demands: readonly NodeRequirement[]) =>
  Map.groupBy(demands, ({ key, isField }) => `${isField ? "field" : "label"} ${key}`);

function meet(demands: readonly NodeRequirement[], pool: NodePool): Match {
  const [first] = demands;
  if (first === undefined) return "yes";
  // The name of a node is made up when it is made.
  if (first.isField) return "unknown";
  const offered = pool.requirements.filter(({ key }) => key === first.key);
  const fixed = labelOf(pool, first.key);
  if (fixed !== undefined) return [...offered, ...demands].every((each) => holds(each, fixed)) ? "yes" : "no";
  return offered.length > 0 ? share([...offered, ...demands], first.key) : withoutLabel(demands, first.key);
}

/** It demands of one label what no value satisfies, so that it makes no node at all. */
function isContradictory({ requirements }: NodePool): boolean {
  return [...Map.groupBy(requirements, ({ key }) => key)].some(([key, offered]) => share(offered, key) === "no");
}

function labelOf({ name, labels }: NodePool, key: string): string | undefined {
  if (key === "karpenter.sh/nodepool") return name;
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** Whether one value of the label satisfies everything that is said about it. */
function share(requirements: readonly NodeSelectorExpression[], key: string): Match {
  const listed = requirements.filter(({ operator }) => operator === "In").flatMap(({ values }) => values);
  const isCommon = (value: string | undefined) => requirements.every((requirement) => holds(requirement, value));
  if (requirements.some(({ operator }) => operator === "In")) return listed.some(isCommon) ? "yes" : "no";
  const excludes = requirements.some(({ operator }) => operator === "DoesNotExist");
  if (excludes) return isCommon(undefined) ? "yes" : "no";
  const isNumeric = requirements.some(({ operator }) => operator === "Gt" || operator === "Lt");
  return isNumeric || isDecidedByAzure(key) ? "unknown" : "yes";
}

function withoutLabel(demands: readonly NodeRequirement[], key: string): Match {
  if (isDecidedByAzure(key)) return "unknown";
  return demands.every((demand) => holds(demand, undefined)) ? "yes" : "no";
}

/** AKS writes the names of agent pools on the nodes of agent pools only, and forbids them to NodePools. */
function isDecidedByAzure(key: string): boolean {
  const names: readonly string[] = poolNameLabels;
  return isReservedKey(key) && !names.includes(key);
}

import type { NodeSelectorExpression, NodeSelectorTerm, PodTemplate } from "../inventory/kubernetes/pod-template.ts";

/** What a pod demands of its node: the selector and one of the required affinity's terms. */
export interface NodeConstraint {
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** OR-ed; empty means that there is no required affinity. */
  readonly terms: readonly NodeSelectorTerm[];
}

/** One demand, with the place in the pod's specification that it stands in. */
export interface NodeRequirement extends NodeSelectorExpression {
  readonly path: string;
  /** True for `matchFields`, which look at the node's name and not at its labels. */
  readonly isField: boolean;
}

export const constraintOf = ({ nodeSelector, nodeSelectorTerms }: PodTemplate): NodeConstraint => ({
  nodeSelector,
  terms: nodeSelectorTerms,
});

/** The selector as requirements: a pair demands that the label has exactly this value. */
export function selectorRequirements({ nodeSelector }: NodeConstraint): readonly NodeRequirement[] {
  return Object.entries(nodeSelector).map(([key, value]) => ({
    key,
    operator: "In",
    values: [value],
    path: `spec.nodeSelector["${key}"]`,
    isField: false,
  }));
}

const affinityPath = "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

export function termRequirements(term: NodeSelectorTerm, at: number): readonly NodeRequirement[] {
  const within = (list: string, isField: boolean) => (expression: NodeSelectorExpression, position: number) => ({
    ...expression,
    path: `${affinityPath}[${at}].${list}[${position}]`,
    isField,
  });
  return [...term.expressions.map(within("matchExpressions", false)), ...term.fields.map(within("matchFields", true))];
}

/** E.g. `agentpool=workers`, `tier in (a, b)`, `gpu exists`. */
export function describeRequirement({ key, operator, values }: NodeSelectorExpression): string {
  switch (operator) {
    case "In":
      return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(", ")})`;
    case "NotIn":
      return `${key} not in (${values.join(", ")})`;
    case "Exists":
      return `${key} exists`;
    case "DoesNotExist":
      return `${key} does not exist`;
    case "Gt":
      return `${key} > ${values.join()}`;
    case "Lt":
      return `${key} < ${values.join()}`;
  }
}

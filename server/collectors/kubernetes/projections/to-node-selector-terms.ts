import type { NodeSelectorExpression, NodeSelectorTerm } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, list, text, textList, type Fields } from "../json-fields.ts";

export function toNodeSelectorTerms(podSpec: Fields): readonly NodeSelectorTerm[] {
  const required = fields(nodeAffinityOf(podSpec)["requiredDuringSchedulingIgnoredDuringExecution"]);
  return list(required["nodeSelectorTerms"]).map((entry) => ({
    expressions: toExpressions(fields(entry)["matchExpressions"]),
    fields: toExpressions(fields(entry)["matchFields"]),
  }));
}

/** The label keys that the pod would rather find on its node, each once. */
export function toPreferredLabelKeys(podSpec: Fields): readonly string[] {
  const preferred = list(nodeAffinityOf(podSpec)["preferredDuringSchedulingIgnoredDuringExecution"]);
  const keys = preferred.flatMap((entry) =>
    toExpressions(fields(fields(entry)["preference"])["matchExpressions"]).map(({ key }) => key),
  );
  return [...new Set(keys)];
}

const nodeAffinityOf = (podSpec: Fields): Fields => fields(fields(podSpec["affinity"])["nodeAffinity"]);

const operators: Readonly<Record<string, NodeSelectorExpression["operator"]>> = {
  In: "In",
  NotIn: "NotIn",
  Exists: "Exists",
  DoesNotExist: "DoesNotExist",
  Gt: "Gt",
  Lt: "Lt",
};

/** `matchExpressions`, and the requirements of Karpenter's NodePools, which are written alike. */
export function toExpressions(value: unknown): readonly NodeSelectorExpression[] {
  return list(value).flatMap((entry) => {
    const expression = fields(entry);
    const operator = operators[text(expression["operator"])];
    if (operator === undefined) return [];
    return [{ key: text(expression["key"]), operator, values: textList(expression["values"]) }];
  });
}

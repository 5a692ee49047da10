import { describeCandidate } from "../bridges/observe-placement.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { NodeSelectorExpression } from "../inventory/kubernetes/pod-template.ts";
import { modeLabel, poolNameLabels, priorityLabel, scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import type { NodeRequirement } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";

/** What comes nearest, and the known mistake behind it, as a sentence. */
export function explainLabelMismatch(nearest: Candidate, { key, values }: NodeRequirement): string {
  const who = describeCandidate(nearest);
  if (key === scaleSetPriorityLabel && values.includes("regular")) {
    return `AKS writes that label on Spot nodes only; use ${priorityLabel}=regular.`;
  }
  const own = labelUnder(nearest.labels, key);
  if (own === undefined) return explainMissingLabel(nearest, key);
  if (own[0] !== key) {
    const isCase = own[0].toLowerCase() === key.toLowerCase();
    return isCase
      ? `The nearest is ${who}, which has ${own[0]}; label keys are case-sensitive.`
      : `AKS names the pool in ${own[0]}.`;
  }
  const isCaseOnly = values.some((value) => value !== own[1] && value.toLowerCase() === own[1].toLowerCase());
  const hint = isCaseOnly
    ? key === modeLabel
      ? ", which AKS writes in lower case"
      : "; values are case-sensitive"
    : ", with another value";
  return `The nearest is ${who}${hint}.`;
}

function explainMissingLabel(nearest: Candidate, key: string): string {
  const who = describeCandidate(nearest);
  const demand = nearest.nodePool && requirementOf(nearest.nodePool, key);
  return demand === undefined
    ? `The nearest is ${who}, which has no such label.`
    : `The nearest is ${who}, which makes nodes with another value.`;
}

/** What a NodePool itself demands of a label. */
export function requirementOf({ requirements }: NodePool, key: string): NodeSelectorExpression | undefined {
  return requirements.find((each) => each.key === key);
}

/** The label with this key, or else with a key that differs by case only, or the one that this key is mistaken for. */
export function labelUnder(
  labels: Readonly<Record<string, string>>,
  key: string,
): readonly [string, string] | undefined {
  const exact = Object.hasOwn(labels, key) ? labels[key] : undefined;
  if (exact !== undefined) return [key, exact];
  const [poolName] = poolNameLabels;
  return (
    Object.entries(labels).find(([each]) => each.toLowerCase() === key.toLowerCase()) ??
    (isMistakenForPoolName(key) && labels[poolName] !== undefined ? [poolName, labels[poolName]] : undefined)
  );
}

const isMistakenForPoolName = (key: string) =>
  /^kubernetes\.azure\.com\/(?:node|agent)[-_]?pool(?:[-_]?name)?$/i.test(key);

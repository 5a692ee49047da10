import { modeLabel, priorityLabel, scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import { describeCandidate } from "../bridges/observe-placement.ts";
import type { NodeRequirement } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";

/** What the nearest node has instead, and the known mistake behind it. */
export function explainLabelMismatch(nearest: Candidate, { key, values }: NodeRequirement): string {
  const who = describeCandidate(nearest);
  if (key === scaleSetPriorityLabel && values.includes("regular")) {
    return `AKS writes ${key} on Spot nodes only; use ${priorityLabel}=regular`;
  }
  const own = labelUnder(nearest.labels, key);
  if (own === undefined) return `${who} comes nearest and has no label ${key}`;
  if (own[0] !== key) return `${who} has ${own[0]}; label keys are case-sensitive`;
  const isCaseOnly = values.some((value) => value !== own[1] && value.toLowerCase() === own[1].toLowerCase());
  const hint = isCaseOnly ? (key === modeLabel ? ", in lower case" : "; values are case-sensitive") : "";
  return `${who} comes nearest with ${key}=${own[1]}${hint}`;
}

/** The label with this key, or else with a key that differs by case only. */
export function labelUnder(
  labels: Readonly<Record<string, string>>,
  key: string,
): readonly [string, string] | undefined {
  const exact = Object.hasOwn(labels, key) ? labels[key] : undefined;
  if (exact !== undefined) return [key, exact];
  return Object.entries(labels).find(([each]) => each.toLowerCase() === key.toLowerCase());
}

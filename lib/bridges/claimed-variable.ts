import type { EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { Observation } from "./evidence.ts";

/** A variable that the template sets itself: the webhook never overwrites one that is already there. */
export interface ClaimedVariable {
  /** Null when it comes from a Secret or a ConfigMap, whose values are not read. */
  readonly value: string | null;
  readonly observation: Observation;
}

export function claimedVariable(workload: Workload, name: string, label: string): ClaimedVariable | undefined {
  const variable = findVariable(workload, name);
  if (variable === undefined) return undefined;
  const path = templatePath(workload.kind, `spec.containers[].env[${name}]`);
  return { value: variable.literal, observation: seenInWorkload(label, variable.literal, workload, path) };
}

function findVariable({ template }: Workload, name: string): EnvVariable | undefined {
  return template.containers.flatMap(({ env }) => env).find((variable) => variable.name === name);
}

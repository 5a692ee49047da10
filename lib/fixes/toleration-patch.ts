import type { Taint } from "../inventory/kubernetes/node.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { podSpecPatch } from "./pod-spec-patch.ts";

/** The command that lets the pods tolerate these taints too; a merge patch replaces the list, so it names the present ones. */
export function tolerationPatch(workload: Workload, taints: readonly Taint[]): string {
  const tolerations = [...workload.template.tolerations, ...taints.map(tolerationOf)];
  return podSpecPatch(workload, { tolerations: tolerations.map(compact) });
}

function tolerationOf({ key, value, effect }: Taint): Toleration {
  return { key, operator: value === "" ? "Exists" : "Equal", value, effect };
}

/** As Kubernetes writes it: without the fields that are empty. */
function compact(toleration: Toleration) {
  return Object.fromEntries(Object.entries(toleration).filter(([, value]) => value !== ""));
}

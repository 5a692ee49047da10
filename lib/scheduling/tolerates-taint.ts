import type { Taint } from "../inventory/kubernetes/node.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";

/**
 * An empty key or effect of a toleration stands for every one.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function toleratesTaint({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect !== "" && effect !== taint.effect) return false;
  if (key !== "" && key !== taint.key) return false;
  return operator === "Exists" || (operator === "Equal" && value === taint.value);
}

/** Whether the toleration compares this taint's value as a number, which is not evaluated here. */
export function mayTolerateByNumber(toleration: Toleration, taint: Taint): boolean {
  return (
    (toleration.operator === "Gt" || toleration.operator === "Lt") &&
    toleratesTaint({ ...toleration, operator: "Exists" }, taint)
  );
}

/** The taints that keep a pod out. `PreferNoSchedule` never does. */
export function untoleratedTaints(tolerations: readonly Toleration[], taints: readonly Taint[]): readonly Taint[] {
  return taints.filter(
    (taint) =>
      taint.effect !== "PreferNoSchedule" && !tolerations.some((toleration) => toleratesTaint(toleration, taint)),
  );
}

/** E.g. `sku=gpu:NoSchedule, kubernetes.azure.com/scalesetpriority exists`; null when there is none. */
export function describeTolerations(tolerations: readonly Toleration[]): string | null {
  return tolerations.length === 0 ? null : tolerations.map(describe).join(", ");
}

function describe({ key, operator, value, effect }: Toleration): string {
  const comparison = { Equal: "=", Gt: ">", Lt: "<" } as const;
  const what =
    operator === "Exists" ? `${key === "" ? "everything" : key} exists` : `${key}${comparison[operator]}${value}`;
  return effect === "" ? what : `${what}:${effect}`;
}

import type { Taint } from "../../../../lib/inventory/kubernetes/node.ts";
import { fields, list, text } from "../json-fields.ts";

/** `spec.taints` of a node, or of whatever makes nodes. */
export function toTaints(value: unknown): readonly Taint[] {
  return list(value).flatMap(toTaint);
}

function toTaint(entry: unknown): Taint[] {
  const taint = fields(entry);
  const effect = taint["effect"];
  if (effect !== "NoSchedule" && effect !== "PreferNoSchedule" && effect !== "NoExecute") return [];
  return [{ key: text(taint["key"]), value: text(taint["value"]), effect }];
}

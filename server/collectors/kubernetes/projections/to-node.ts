import type { Node, Taint } from "../../../../lib/inventory/kubernetes/node.ts";
import { fields, list, text, textMap } from "../json-fields.ts";
import { parseBytes, parseMillicores, parseQuantity } from "../parse-quantity.ts";
import { findCondition, toKubernetesObject, type Projection } from "./projection.ts";

export const toNode: Projection<Node> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const allocatable = fields(status["allocatable"]);
  return {
    ...toKubernetesObject(metadata, context),
    labels: textMap(metadata["labels"]),
    taints: list(spec["taints"]).flatMap(toTaint),
    isCordoned: spec["unschedulable"] === true,
    isReady: findCondition(status, "Ready")?.["status"] === "True",
    allocatable: {
      cpuInMillicores: parseMillicores(allocatable["cpu"]),
      memoryInBytes: parseBytes(allocatable["memory"]),
      pods: parseQuantity(allocatable["pods"]),
    },
  };
};

function toTaint(entry: unknown): Taint[] {
  const taint = fields(entry);
  const effect = taint["effect"];
  if (effect !== "NoSchedule" && effect !== "PreferNoSchedule" && effect !== "NoExecute") return [];
  return [{ key: text(taint["key"]), value: text(taint["value"]), effect }];
}

import type { Node } from "../../../../lib/inventory/kubernetes/node.ts";
import { fields, textMap, textOrNull } from "../json-fields.ts";
import { parseBytes, parseMillicores, parseQuantity } from "../parse-quantity.ts";
import { findCondition, toKubernetesObject, type Projection } from "./projection.ts";
import { toTaints } from "./to-taints.ts";

export const toNode: Projection<Node> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const allocatable = fields(status["allocatable"]);
  return {
    ...toKubernetesObject(metadata, context),
    labels: textMap(metadata["labels"]),
    taints: toTaints(spec["taints"]),
    isCordoned: spec["unschedulable"] === true,
    isReady: findCondition(status, "Ready")?.["status"] === "True",
    createdAt: textOrNull(metadata["creationTimestamp"]),
    allocatable: {
      cpuInMillicores: parseMillicores(allocatable["cpu"]),
      memoryInBytes: parseBytes(allocatable["memory"]),
      pods: parseQuantity(allocatable["pods"]),
    },
  };
};

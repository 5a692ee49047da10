import type { NodePool, NodePoolResources } from "../../../../lib/inventory/kubernetes/node-pool.ts";
import { fields, text, textMap, type Fields } from "../json-fields.ts";
import { parseBytes, parseMillicores, parseQuantity } from "../parse-quantity.ts";
import { findCondition, toKubernetesObject, type Projection } from "./projection.ts";
import { toExpressions } from "./to-node-selector-terms.ts";
import { toTaints } from "./to-taints.ts";

/** https://karpenter.sh/docs/concepts/nodepools/ */
export const toNodePool: Projection<NodePool> = (object, context) => {
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const template = fields(spec["template"]);
  const templateSpec = fields(template["spec"]);
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    labels: textMap(fields(template["metadata"])["labels"]),
    requirements: toExpressions(templateSpec["requirements"]),
    taints: toTaints(templateSpec["taints"]),
    limits: toResources(fields(spec["limits"])),
    inUse: toResources(fields(status["resources"])),
    replicas: parseQuantity(spec["replicas"]),
    ready: toReady(status),
  };
};

function toResources(resources: Fields): NodePoolResources {
  return {
    cpuInMillicores: parseMillicores(resources["cpu"]),
    memoryInBytes: parseBytes(resources["memory"]),
    nodes: parseQuantity(resources["nodes"]),
  };
}

function toReady(status: Fields): NodePool["ready"] {
  const condition = findCondition(status, "Ready");
  return condition === undefined
    ? null
    : { isTrue: condition["status"] === "True", message: text(condition["message"]) || text(condition["reason"]) };
}

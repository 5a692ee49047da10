import type { Namespace } from "../../../../lib/inventory/kubernetes/namespace.ts";
import { fields, textMap } from "../json-fields.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

export const toNamespace: Projection<Namespace> = (object, context) => {
  const metadata = fields(object["metadata"]);
  return { ...toKubernetesObject(metadata, context), labels: textMap(metadata["labels"]) };
};

import type { CsiNode } from "../../../../lib/inventory/kubernetes/csi-node.ts";
import { fields, list, text } from "../json-fields.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

/** https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-node-v1/ */
export const toCsiNode: Projection<CsiNode> = (object, context) => ({
  ...toKubernetesObject(fields(object["metadata"]), context),
  drivers: list(fields(object["spec"])["drivers"]).map((driver) => context.shareText(text(fields(driver)["name"]))),
});

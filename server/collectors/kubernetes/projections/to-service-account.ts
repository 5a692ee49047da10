import type { ServiceAccount } from "../../../../lib/inventory/kubernetes/service-account.ts";
import { fields, textMap } from "../json-fields.ts";
import { toKubernetesObject, workloadIdentityPrefix, type Projection } from "./projection.ts";

export const toServiceAccount: Projection<ServiceAccount> = (object, context) => {
  const metadata = fields(object["metadata"]);
  return {
    ...toKubernetesObject(metadata, context),
    labels: textMap(metadata["labels"], workloadIdentityPrefix),
    annotations: textMap(metadata["annotations"], workloadIdentityPrefix),
  };
};

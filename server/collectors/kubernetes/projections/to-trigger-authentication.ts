import type { TriggerAuthentication } from "../../../../lib/inventory/kubernetes/trigger-authentication.ts";
import { fields, textOrNull } from "../json-fields.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

const toTriggerAuthenticationOf =
  (kind: TriggerAuthentication["kind"]): Projection<TriggerAuthentication> =>
  (object, context) => {
    const podIdentity = fields(fields(object["spec"])["podIdentity"]);
    if (podIdentity["provider"] !== "azure-workload") return null;
    return {
      ...toKubernetesObject(fields(object["metadata"]), context),
      kind,
      identityId: textOrNull(podIdentity["identityId"]),
    };
  };

export const toTriggerAuthentication = toTriggerAuthenticationOf("TriggerAuthentication");
export const toClusterTriggerAuthentication = toTriggerAuthenticationOf("ClusterTriggerAuthentication");

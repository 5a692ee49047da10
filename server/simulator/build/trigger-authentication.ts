import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, type Identity } from "./api-object.ts";

/** `keda.sh/v1alpha1 TriggerAuthentication` that signs in by workload identity. */
export function triggerAuthentication({ identityId, ...self }: Identity & { readonly identityId: string }): ApiObject {
  return apiObject("keda.sh/v1alpha1", "TriggerAuthentication", self, {
    spec: { podIdentity: { provider: "azure-workload", identityId } },
  });
}

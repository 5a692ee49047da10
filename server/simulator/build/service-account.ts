import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, type Identity } from "./api-object.ts";

export interface ServiceAccountOptions extends Identity {
  /** Becomes the annotation `azure.workload.identity/client-id`. */
  readonly clientId?: string;
}

export function serviceAccount({ clientId, ...identity }: ServiceAccountOptions): ApiObject {
  const annotations = {
    ...identity.annotations,
    ...(clientId === undefined ? {} : { "azure.workload.identity/client-id": clientId }),
  };
  return apiObject("v1", "ServiceAccount", { ...identity, annotations });
}

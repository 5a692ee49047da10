import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, type Identity } from "./api-object.ts";

export function configMap(identity: Identity, data: Readonly<Record<string, string>>): ApiObject {
  return apiObject("v1", "ConfigMap", identity, { data });
}

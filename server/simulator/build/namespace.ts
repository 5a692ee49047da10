import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject } from "./api-object.ts";

export function namespace(name: string, labels: Readonly<Record<string, string>> = {}): ApiObject {
  return apiObject(
    "v1",
    "Namespace",
    { name, labels: { "kubernetes.io/metadata.name": name, ...labels } },
    { spec: { finalizers: ["kubernetes"] }, status: { phase: "Active" } },
  );
}

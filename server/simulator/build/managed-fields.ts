import type { ApiObject } from "../kubernetes/api-object.ts";
import { isObject, type JsonObject } from "../merge-patch.ts";

/** `metadata.managedFields` of a pod: the controller owns the specification, the kubelet the status. */
export function podManagedFields({ metadata, spec, status }: ApiObject): readonly JsonObject[] {
  const time = metadata.creationTimestamp;
  const owns = (manager: string, fields: JsonObject, subresource?: string) => ({
    manager,
    operation: "Update",
    apiVersion: "v1",
    ...(time === undefined ? {} : { time }),
    fieldsType: "FieldsV1",
    fieldsV1: fields,
    ...(subresource === undefined ? {} : { subresource }),
  });
  const { labels, annotations, ownerReferences } = metadata;
  return [
    owns("kube-controller-manager", {
      "f:metadata": fieldsOf({ labels, annotations, ownerReferences }, 2),
      "f:spec": fieldsOf(spec, 3),
    }),
    owns("kubelet", { "f:status": fieldsOf(status, 2) }, "status"),
  ];
}

/** The shape of a value in the notation of server-side apply; what lies deeper counts as one field. */
function fieldsOf(value: unknown, depth: number): JsonObject {
  if (depth === 0) return {};
  if (Array.isArray(value)) {
    return Object.fromEntries(
      value
        .filter(isObject)
        .map((item) => [`k:${JSON.stringify(keyOf(item))}`, { ".": {}, ...fieldsOf(item, depth - 1) }]),
    );
  }
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [`f:${name}`, fieldsOf(field, depth - 1)]),
  );
}

function keyOf(item: JsonObject): JsonObject {
  const name = ["uid", "name", "type", "key", "mountPath"].find((candidate) => candidate in item);
  return name === undefined ? {} : { [name]: item[name] };
}

import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject } from "./api-object.ts";

const drivers = ["disk.csi.azure.com", "file.csi.azure.com", "secrets-store.csi.k8s.io"];

/** What the kubelet writes down beside a node: the drivers that have registered with it. */
export function csiNode(node: ApiObject): ApiObject {
  const name = node.metadata?.name ?? "";
  return apiObject(
    "storage.k8s.io/v1",
    "CSINode",
    { name },
    { spec: { drivers: drivers.map((driver) => ({ name: driver, nodeID: name, topologyKeys: null })) } },
  );
}

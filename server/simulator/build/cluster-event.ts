import type { ApiObject } from "../kubernetes/api-object.ts";
import { stableSuffix } from "../stable-uuid.ts";
import { apiObject, toKubernetesTime } from "./api-object.ts";

export interface EventOptions {
  readonly about: ApiObject;
  readonly reason: string;
  readonly message: string;
  readonly type?: "Normal" | "Warning";
  readonly component?: string;
  readonly at: Date;
  readonly count?: number;
}

/** A core v1 Event about an object. */
export function clusterEvent(options: EventOptions): ApiObject {
  const { about, reason, message, at } = options;
  const { name, namespace = "default", uid } = about.metadata;
  const time = toKubernetesTime(at);
  return apiObject(
    "v1",
    "Event",
    { namespace, name: `${name}.${stableSuffix(`${reason} ${message}`, 16)}`, createdAt: time },
    {
      involvedObject: { kind: about.kind, namespace, name, uid, apiVersion: about.apiVersion },
      reason,
      message,
      type: options.type ?? "Warning",
      source: { component: options.component ?? "kubelet" },
      firstTimestamp: time,
      lastTimestamp: time,
      count: options.count ?? 1,
      eventTime: null,
      reportingComponent: options.component ?? "kubelet",
      reportingInstance: "",
    },
  );
}

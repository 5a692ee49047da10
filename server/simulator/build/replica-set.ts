import type { ApiObject } from "../kubernetes/api-object.ts";
import { stableSuffix } from "../stable-uuid.ts";
import { apiObject, controllerReference } from "./api-object.ts";

export interface ReplicaSetOptions {
  readonly deployment: ApiObject;
  readonly replicas: number;
  readonly readyReplicas?: number;
  /** Why its pods cannot be made. */
  readonly failure?: string;
}

/** The ReplicaSet of a Deployment's present template. */
export function replicaSet({ deployment, replicas, readyReplicas = replicas, failure }: ReplicaSetOptions): ApiObject {
  const { name, namespace = "default", labels } = deployment.metadata;
  const spec = deployment["spec"] as { readonly template: object; readonly selector: object };
  const hash = stableSuffix(JSON.stringify(spec.template), 9);
  const condition = { type: "ReplicaFailure", status: "True", reason: "FailedCreate", message: failure };
  return apiObject(
    "apps/v1",
    "ReplicaSet",
    {
      namespace,
      name: `${name}-${hash}`,
      labels: { ...labels, "pod-template-hash": hash },
      annotations: {
        "deployment.kubernetes.io/revision": "1",
        "deployment.kubernetes.io/desired-replicas": String(replicas),
      },
      owner: controllerReference(deployment),
    },
    {
      spec: { replicas, selector: spec.selector, template: spec.template },
      status: {
        observedGeneration: 1,
        replicas: failure === undefined ? replicas : 0,
        ...(readyReplicas > 0 ? { readyReplicas, availableReplicas: readyReplicas } : {}),
        ...(failure === undefined ? {} : { conditions: [condition] }),
      },
    },
  );
}

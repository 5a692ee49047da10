import type { ApiObject } from "../kubernetes/api-object.ts";
import { stableSuffix } from "../stable-uuid.ts";
import { controllerReference } from "./api-object.ts";
import { pod, type PodState } from "./pod.ts";
import { replicaSet } from "./replica-set.ts";
import { deployment, selectorLabels, type DeploymentOptions } from "./workload.ts";
import type { InjectedIdentityOptions } from "./workload-identity-mutation.ts";

export interface RolloutOptions extends Omit<DeploymentOptions, "readyReplicas"> {
  /** One pod per state. */
  readonly pods: readonly PodState[];
  /** Given when the webhook mutated the pods. */
  readonly identity?: InjectedIdentityOptions;
}

export interface Rollout {
  readonly deployment: ApiObject;
  readonly pods: readonly ApiObject[];
  /** The Deployment, its ReplicaSet and its pods. */
  readonly objects: readonly ApiObject[];
}

/** A Deployment with what its controllers made of it. */
export function rollout({ pods: states, identity, ...options }: RolloutOptions): Rollout {
  const replicas = options.replicas ?? states.length;
  const readyReplicas = states.filter(({ state }) => state === "running").length;
  const made = deployment({ ...options, replicas, readyReplicas });
  const set = replicaSet({ deployment: made, replicas, readyReplicas });
  const hash = set.metadata.labels?.["pod-template-hash"] ?? "";
  const { labels, annotations, spec } = options.template;
  const pods = states.map((state, index) =>
    pod({
      ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
      name: `${set.metadata.name}-${stableSuffix(`${set.metadata.name} ${index}`, 5)}`,
      labels: { ...selectorLabels(options), ...labels, "pod-template-hash": hash },
      ...(annotations === undefined ? {} : { annotations }),
      owner: controllerReference(set),
      spec,
      state,
      ...(identity === undefined ? {} : { identity }),
    }),
  );
  return { deployment: made, pods, objects: [made, set, ...pods] };
}

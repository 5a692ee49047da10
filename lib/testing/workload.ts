import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { ReplicaSet } from "../inventory/kubernetes/replica-set.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { aPodTemplate } from "./pod-template.ts";

/** A Deployment `shop/checkout` of cluster `harbour` that wants one pod. */
export function aDeployment(over: Partial<Workload> = {}): Workload {
  return {
    cluster: "harbour",
    namespace: "shop",
    name: "checkout",
    kind: "Deployment",
    uid: "deployment-checkout",
    owner: null,
    labels: {},
    annotations: {},
    template: aPodTemplate(),
    replicas: 1,
    isIdle: false,
    helmRelease: null,
    ...over,
  };
}

export function aReplicaSet(deployment: Workload, over: Partial<ReplicaSet> = {}): ReplicaSet {
  const { cluster, namespace, name, uid } = deployment;
  return {
    cluster,
    namespace,
    name: `${name}-7d9`,
    uid: `replica-set-of-${uid}`,
    owner: { kind: "Deployment", name, uid },
    failure: null,
    ...over,
  };
}

/** A running pod of a ReplicaSet. */
export function aPod(set: ReplicaSet, over: Partial<Pod> = {}): Pod {
  const { cluster, namespace, name, uid } = set;
  return {
    cluster,
    namespace,
    name: `${name}-x1`,
    uid: `pod-of-${uid}`,
    owner: { kind: "ReplicaSet", name, uid },
    phase: "Running",
    isTerminating: false,
    nodeName: "node-1",
    serviceAccountName: "default",
    workloadIdentityLabel: null,
    unschedulable: null,
    containers: [],
    identity: null,
    environment: null,
    template: null,
    ...over,
  };
}

import type { V1PodSpec } from "@kubernetes/client-node";
import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, toKubernetesTime, type Identity } from "./api-object.ts";
import { podManagedFields } from "./managed-fields.ts";
import { mutatePodSpec, type InjectedIdentityOptions } from "./workload-identity-mutation.ts";

/** How far a pod got. */
export type PodState =
  | { readonly state: "running"; readonly nodeName: string; readonly startedAt?: Date }
  /** On a node, but its containers wait: `ContainerCreating`, `CreateContainerConfigError`, `CrashLoopBackOff`, … */
  | { readonly state: "waiting"; readonly nodeName: string; readonly reason: string; readonly message?: string }
  | { readonly state: "unschedulable"; readonly message: string };

export interface PodOptions extends Identity {
  readonly spec: V1PodSpec;
  readonly state: PodState;
  /** Given when the webhook mutated the pod. */
  readonly identity?: InjectedIdentityOptions;
}

const longAgo = new Date("2026-05-04T07:03:12Z");

/** A live pod: its specification as admission left it, and its status. */
export function pod({ spec, state, identity, ...self }: PodOptions): ApiObject {
  const admitted = admit(identity === undefined ? spec : mutatePodSpec(spec, identity), state);
  const object = apiObject("v1", "Pod", self, { spec: admitted, status: statusOf(admitted, state) });
  return { ...object, metadata: { ...object.metadata, managedFields: podManagedFields(object) } };
}

function admit(spec: V1PodSpec, state: PodState): V1PodSpec {
  return {
    restartPolicy: "Always",
    terminationGracePeriodSeconds: 30,
    dnsPolicy: "ClusterFirst",
    serviceAccountName: "default",
    schedulerName: "default-scheduler",
    enableServiceLinks: true,
    preemptionPolicy: "PreemptLowerPriority",
    priority: 0,
    ...spec,
    serviceAccount: spec.serviceAccountName ?? "default",
    tolerations: [
      ...(spec.tolerations ?? []),
      { key: "node.kubernetes.io/not-ready", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 },
      { key: "node.kubernetes.io/unreachable", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 },
    ],
    ...(state.state === "unschedulable" ? {} : { nodeName: state.nodeName }),
  };
}

function statusOf(spec: V1PodSpec, state: PodState) {
  const startedAt = toKubernetesTime(("startedAt" in state && state.startedAt) || longAgo);
  const condition = (type: string, isTrue: boolean, more: object = {}) => ({
    type,
    status: isTrue ? "True" : "False",
    lastProbeTime: null,
    lastTransitionTime: startedAt,
    ...more,
  });
  if (state.state === "unschedulable") {
    const { message } = state;
    return {
      phase: "Pending",
      conditions: [condition("PodScheduled", false, { reason: "Unschedulable", message })],
      qosClass: "Burstable",
    };
  }
  const isRunning = state.state === "running";
  const containerState = isRunning
    ? { running: { startedAt } }
    : { waiting: { reason: state.reason, ...(state.message === undefined ? {} : { message: state.message }) } };
  const notReady = isRunning
    ? {}
    : {
        reason: "ContainersNotReady",
        message: `containers with unready status: [${spec.containers.map(({ name }) => name).join(" ")}]`,
      };
  return {
    phase: isRunning ? "Running" : "Pending",
    conditions: [
      condition("Initialized", true),
      condition("Ready", isRunning, notReady),
      condition("ContainersReady", isRunning, notReady),
      condition("PodScheduled", true),
    ],
    hostIP: "10.224.0.4",
    ...(isRunning ? { podIP: "10.244.1.17", podIPs: [{ ip: "10.244.1.17" }] } : {}),
    startTime: startedAt,
    containerStatuses: spec.containers.map(({ name, image = "" }) => ({
      name,
      state: containerState,
      lastState: {},
      ready: isRunning,
      restartCount: 0,
      image,
      imageID: isRunning ? `${image.split(":")[0]}@sha256:${"0f1e2d3c".repeat(8)}` : "",
      started: isRunning,
    })),
    qosClass: "Burstable",
  };
}

import type { V1PodSpec } from "@kubernetes/client-node";
import type { ApiObject } from "../kubernetes/api-object.ts";
import type { JsonObject } from "../merge-patch.ts";
import { apiObject, type Identity } from "./api-object.ts";
import { helmMarks, type HelmReleaseOptions } from "./helm-release.ts";

/** `spec.template` of a workload. */
export interface PodTemplateOptions {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: V1PodSpec;
}

export interface WorkloadOptions extends Identity {
  readonly template: PodTemplateOptions;
  readonly helm?: HelmReleaseOptions;
}

export interface DeploymentOptions extends WorkloadOptions {
  readonly replicas?: number;
  /** As many as `replicas` when left out. */
  readonly readyReplicas?: number;
}

export function deployment(options: DeploymentOptions): ApiObject {
  const { replicas = 1, readyReplicas = replicas } = options;
  return workload("apps/v1", "Deployment", options, {
    spec: {
      replicas,
      selector: selectorOf(options),
      template: templateOf(options),
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "25%", maxSurge: "25%" } },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
    },
    status: {
      observedGeneration: 1,
      replicas,
      updatedReplicas: replicas,
      ...(readyReplicas > 0 ? { readyReplicas, availableReplicas: readyReplicas } : {}),
      ...(replicas > readyReplicas ? { unavailableReplicas: replicas - readyReplicas } : {}),
      conditions: [
        {
          type: "Available",
          status: readyReplicas >= replicas ? "True" : "False",
          reason: readyReplicas >= replicas ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
        },
      ],
    },
  });
}

export function statefulSet(options: DeploymentOptions): ApiObject {
  const { replicas = 1, readyReplicas = replicas } = options;
  return workload("apps/v1", "StatefulSet", options, {
    spec: { replicas, serviceName: options.name, selector: selectorOf(options), template: templateOf(options) },
    status: { replicas, readyReplicas, currentReplicas: replicas, availableReplicas: readyReplicas },
  });
}

export function daemonSet(options: WorkloadOptions & { readonly desired?: number }): ApiObject {
  const { desired = 1 } = options;
  return workload("apps/v1", "DaemonSet", options, {
    spec: { selector: selectorOf(options), template: templateOf(options) },
    status: {
      desiredNumberScheduled: desired,
      currentNumberScheduled: desired,
      numberReady: desired,
      numberMisscheduled: 0,
    },
  });
}

export function job(
  options: WorkloadOptions & { readonly isComplete?: boolean; readonly suspend?: boolean },
): ApiObject {
  const { isComplete = false, suspend = false } = options;
  return workload("batch/v1", "Job", options, {
    spec: { parallelism: 1, completions: 1, backoffLimit: 6, suspend, template: templateOf(options) },
    status: isComplete
      ? { succeeded: 1, completionTime: "2026-05-04T07:09:00Z", conditions: [{ type: "Complete", status: "True" }] }
      : { active: suspend ? 0 : 1 },
  });
}

export function cronJob(
  options: WorkloadOptions & { readonly schedule?: string; readonly suspend?: boolean },
): ApiObject {
  const { schedule = "0 3 * * *", suspend = false } = options;
  return workload("batch/v1", "CronJob", options, {
    spec: { schedule, suspend, concurrencyPolicy: "Forbid", jobTemplate: { spec: { template: templateOf(options) } } },
    status: {},
  });
}

function workload(apiVersion: string, kind: string, options: WorkloadOptions, fields: JsonObject): ApiObject {
  const { template: _, helm, ...identity } = options;
  const marks = helm === undefined ? { labels: {}, annotations: {} } : helmMarks(helm);
  return apiObject(
    apiVersion,
    kind,
    {
      ...identity,
      labels: { "app.kubernetes.io/name": options.name, ...marks.labels, ...options.labels },
      annotations: { ...marks.annotations, ...options.annotations },
    },
    fields,
  );
}

export const selectorLabels = ({ name }: { readonly name: string }) => ({ "app.kubernetes.io/name": name });

const selectorOf = (options: WorkloadOptions) => ({ matchLabels: selectorLabels(options) });

function templateOf({ template, ...options }: WorkloadOptions) {
  const { labels, annotations, spec } = template;
  return {
    metadata: {
      creationTimestamp: null,
      labels: { ...selectorLabels(options), ...labels },
      ...(annotations === undefined ? {} : { annotations }),
    },
    spec: { restartPolicy: "Always", ...spec },
  };
}

import type { HelmRelease, Workload, WorkloadKind } from "../../../../lib/inventory/kubernetes/workload.ts";
import { fields, text, textMap, textOrNull, type Fields } from "../json-fields.ts";
import {
  findCondition,
  findController,
  toKubernetesObject,
  workloadIdentityPrefix,
  type Projection,
  type ProjectionContext,
} from "./projection.ts";
import { toPodTemplate } from "./to-pod-template.ts";

export const toDeployment: Projection<Workload> = (object, context) => {
  const spec = fields(object["spec"]);
  return toWorkload("Deployment", object, context, {
    podTemplate: spec["template"],
    replicas: countOf(spec["replicas"]),
  });
};

export const toStatefulSet: Projection<Workload> = (object, context) => {
  const spec = fields(object["spec"]);
  return toWorkload("StatefulSet", object, context, {
    podTemplate: spec["template"],
    replicas: countOf(spec["replicas"]),
  });
};

export const toDaemonSet: Projection<Workload> = (object, context) =>
  toWorkload("DaemonSet", object, context, { podTemplate: fields(object["spec"])["template"], replicas: null });

export const toJob: Projection<Workload> = (object, context) => {
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const isFinished = ["Complete", "Failed"].some((type) => findCondition(status, type)?.["status"] === "True");
  return toWorkload("Job", object, context, {
    podTemplate: spec["template"],
    replicas: countOf(spec["parallelism"]),
    isIdle: isFinished || spec["suspend"] === true,
  });
};

export const toCronJob: Projection<Workload> = (object, context) => {
  const spec = fields(object["spec"]);
  const jobSpec = fields(fields(spec["jobTemplate"])["spec"]);
  return toWorkload("CronJob", object, context, {
    podTemplate: jobSpec["template"],
    replicas: null,
    isIdle: spec["suspend"] === true,
  });
};

interface WorkloadPart {
  readonly podTemplate: unknown;
  readonly replicas: number | null;
  readonly isIdle?: boolean;
}

function toWorkload(kind: WorkloadKind, object: Fields, context: ProjectionContext, part: WorkloadPart): Workload {
  const metadata = fields(object["metadata"]);
  return {
    ...toKubernetesObject(metadata, context),
    kind,
    uid: text(metadata["uid"]),
    owner: findController(metadata, context),
    labels: textMap(metadata["labels"], workloadIdentityPrefix),
    annotations: textMap(metadata["annotations"], workloadIdentityPrefix),
    template: toPodTemplate(fields(part.podTemplate)),
    replicas: part.replicas,
    isIdle: part.isIdle ?? false,
    helmRelease: toHelmRelease(metadata),
  };
}

/** The API server fills in 1 where the number is left out. */
function countOf(value: unknown): number {
  return typeof value === "number" ? value : 1;
}

/** https://helm.sh/docs/chart_best_practices/labels/ */
function toHelmRelease(metadata: Fields): HelmRelease | null {
  const annotations = fields(metadata["annotations"]);
  const name = textOrNull(annotations["meta.helm.sh/release-name"]);
  if (name === null) return null;
  return {
    name,
    namespace: textOrNull(annotations["meta.helm.sh/release-namespace"]) ?? text(metadata["namespace"]),
    chart: textOrNull(fields(metadata["labels"])["helm.sh/chart"]),
  };
}

import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/** Secrets that a workload takes over whole, by `envFrom` or as a volume: what they hold is not read, not even the keys. */
export interface OpaqueSecrets {
  readonly kind: "opaque";
  /** Of the workload's namespace; at least one. */
  readonly names: readonly string[];
  readonly namespace: string;
  /** One for each name. */
  readonly evidence: readonly Observation[];
}

export function opaqueSecrets(workload: Workload): OpaqueSecrets | undefined {
  const fields = new Map([...secretVolumes(workload), ...secretSources(workload)]);
  if (fields.size === 0) return undefined;
  return {
    kind: "opaque",
    names: [...fields.keys()],
    namespace: workload.namespace,
    evidence: [...fields].map(([name, field]) =>
      seenInWorkload("Secret taken over whole", name, workload, templatePath(workload.kind, field)),
    ),
  };
}

/** A Secret's name and the field that names it. */
type Source = readonly [name: string, field: string];

function secretSources({ template }: Workload): Source[] {
  return template.containers.flatMap(({ name: container, isInit, envFrom }) =>
    envFrom
      .filter(({ kind }) => kind === "Secret")
      .map(({ name }): Source => [
        name,
        `spec.${isInit ? "initContainers" : "containers"}[${container}].envFrom[].secretRef`,
      ]),
  );
}

function secretVolumes({ template }: Workload): Source[] {
  return template.volumes.flatMap((volume): Source[] =>
    volume.kind === "Secret" ? [[volume.name, `spec.volumes[${volume.volume}]`]] : [],
  );
}

import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/** A key of a ConfigMap or a Secret without which a container does not start. */
export interface RequiredKey {
  readonly key: string;
  /** E.g. `QUEUE of container main`. */
  readonly user: string;
  readonly evidence: Observation;
}

/** The keys that the workload asks for by name, in variables and as files; not those that it calls optional. */
export function requiredKeysOf(workload: Workload, kind: "ConfigMap" | "Secret", name: string): readonly RequiredKey[] {
  const { containers, volumes } = workload.template;
  return [
    ...containers.flatMap(({ name: container, isInit, env }) =>
      env.flatMap(({ name: variable, from }) => {
        if (from?.kind !== kind || from.name !== name || from.isOptional) return [];
        const field = `spec.${isInit ? "initContainers" : "containers"}[${container}].env[${variable}].valueFrom`;
        return [toRequiredKey(workload, from.key, `${variable} of container ${container}`, field)];
      }),
    ),
    ...volumes.flatMap((volume) =>
      volume.kind === kind && volume.name === name && !volume.isOptional
        ? volume.keys.map((key) =>
            toRequiredKey(workload, key, `volume ${volume.volume}`, `spec.volumes[${volume.volume}].items`),
          )
        : [],
    ),
  ];
}

function toRequiredKey(workload: Workload, key: string, user: string, field: string): RequiredKey {
  return { key, user, evidence: seenInWorkload("expected", key, workload, templatePath(workload.kind, field)) };
}

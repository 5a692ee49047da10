import type { Workload } from "../inventory/kubernetes/workload.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { StatedNeed } from "./subject.ts";

/** A ConfigMap or a Secret that a workload reads, with every place that names it. */
export interface ObjectUse {
  readonly name: string;
  /** No place needs it: without it the pods start all the same, and lack its values. */
  readonly isOptional: boolean;
  readonly needs: readonly StatedNeed[];
}

interface Place {
  readonly name: string;
  readonly isOptional: boolean;
  readonly need: StatedNeed;
}

/** Every ConfigMap (or Secret) that the workload reads, in variables or as a volume, once each. */
export function objectUsesOf(workload: Workload, kind: "ConfigMap" | "Secret"): readonly ObjectUse[] {
  const places = [...placesInContainers(workload, kind), ...placesInVolumes(workload, kind)];
  return [...Map.groupBy(places, ({ name }) => name)].map(([name, same]) => ({
    name,
    isOptional: same.every(({ isOptional }) => isOptional),
    needs: same.map(({ need }) => need),
  }));
}

function placesInContainers(workload: Workload, kind: "ConfigMap" | "Secret"): Place[] {
  return workload.template.containers.flatMap(({ name: container, isInit, env, envFrom }) => {
    const field = `spec.${isInit ? "initContainers" : "containers"}[${container}]`;
    const place = (name: string, isOptional: boolean, says: string, rest: string): Place => ({
      name,
      isOptional,
      need: toNeed(workload, `${says} ${kind} ${name}`, name, `${field}.${rest}`),
    });
    return [
      ...envFrom
        .filter((source) => source.kind === kind)
        .map(({ name, isOptional }) =>
          place(name, isOptional, `container ${container} takes its variables from`, "envFrom"),
        ),
      ...env.flatMap(({ name: variable, from }) =>
        from?.kind === kind
          ? [place(from.name, from.isOptional, `${variable} of container ${container} comes from`, `env[${variable}]`)]
          : [],
      ),
    ];
  });
}

function placesInVolumes(workload: Workload, kind: "ConfigMap" | "Secret"): Place[] {
  return workload.template.volumes.flatMap((volume) =>
    volume.kind === kind
      ? [
          {
            name: volume.name,
            isOptional: volume.isOptional,
            need: toNeed(
              workload,
              `the pods mount ${kind} ${volume.name}`,
              volume.name,
              `spec.volumes[${volume.volume}]`,
            ),
          },
        ]
      : [],
  );
}

function toNeed(workload: Workload, says: string, value: string, field: string): StatedNeed {
  return { says, evidence: seenInWorkload("name", value, workload, templatePath(workload.kind, field)) };
}

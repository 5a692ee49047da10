import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/** A model deployment that the workload calls by name. */
export interface NamedDeployment {
  readonly name: string;
  readonly variable: string;
  readonly evidence: Observation;
}

/** Variables that hold a deployment's name, and not its version, region or address. */
const deploymentVariable = /(?:OPENAI|AOAI).*(?:DEPLOYMENT|ENGINE)(?:_?(?:NAME|ID|CHAT|EMBEDDINGS?|COMPLETIONS?))*$/;

export function namedDeployments(workload: Workload): readonly NamedDeployment[] {
  return workload.template.containers.flatMap(({ name: container, isInit, env }) =>
    env.flatMap(({ name: variable, literal }) => {
      if (!literal || !deploymentVariable.test(variable)) return [];
      const field = `spec.${isInit ? "initContainers" : "containers"}[${container}].env[${variable}]`;
      const evidence = seenInWorkload("expected", literal, workload, templatePath(workload.kind, field));
      return [{ name: literal, variable, evidence }];
    }),
  );
}

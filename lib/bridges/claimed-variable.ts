import type { Container, EnvVariable, PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { Observation } from "./evidence.ts";
import { skippedContainers } from "./skipped-containers.ts";

/** A variable that the template sets itself: the webhook never overwrites one that is already there. */
export type ClaimedVariable =
  | { readonly from: "env"; readonly value: string; readonly observation: Observation }
  | {
      readonly from: "hidden";
      /** What keeps the value from being told, as a clause. */
      readonly why: string;
      readonly observation: Observation;
    };

/** @param otherwise what the ServiceAccount gives to containers that do not set the variable */
export function claimedVariable(
  workload: Workload,
  name: string,
  label: string,
  otherwise: string | undefined,
): ClaimedVariable | undefined {
  const variables = callersIn(workload.template).map(({ env }) => env.find((variable) => variable.name === name));
  const stated = variables.find((variable) => variable !== undefined);
  if (stated === undefined) return undefined;
  const path = templatePath(workload.kind, `spec.containers[].env[${name}]`);
  const observation = seenInWorkload(label, stated.literal, workload, path);
  const value = literalOf(stated);
  if (value === undefined) return { from: "hidden", why: obscurityOf(stated), observation };
  const isAgreed = variables.every((each) =>
    isSame(each === undefined ? (otherwise ?? value) : literalOf(each), value),
  );
  const why = "is not the same in all containers, and which of them calls Azure is not known";
  return isAgreed ? { from: "env", value, observation } : { from: "hidden", why, observation };
}

/**
 * The containers that may call Azure as the identity: those that are given a token, and of these the ones that name a
 * service, if any does. A sidecar may be somebody else.
 */
function callersIn(template: PodTemplate): readonly Container[] {
  const skipped = skippedContainers(template);
  const given = template.containers.filter(({ isInit, name }) => !isInit && !skipped.has(name));
  const calling = given.filter((each) => [each, ...each.env].some(({ hosts }) => hosts.length > 0));
  return calling.length > 0 ? calling : given;
}

/** Kubernetes fills `$(NAME)` in with another variable of the container. */
const reference = /\$\([^)]+\)/;

function literalOf({ literal }: EnvVariable): string | undefined {
  return literal === null || reference.test(literal) ? undefined : literal;
}

const obscurityOf = ({ literal }: EnvVariable): string =>
  literal === null
    ? "comes from a Secret or ConfigMap, whose values are not read"
    : "is made of other variables, whose values are not read";

const isSame = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase();

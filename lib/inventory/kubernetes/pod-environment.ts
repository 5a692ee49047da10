/**
 * The names of a pod's variables as text: pods of one template share one and the same. A line for each container, its
 * name first, parted by tabs, which no name can contain.
 */
export type PodEnvironment = string;

export interface NamedVariables {
  readonly container: string;
  readonly names: readonly string[];
}

export function toPodEnvironment(containers: readonly NamedVariables[]): PodEnvironment {
  return containers.map(({ container, names }) => [container, ...names].join("\t")).join("\n");
}

/** The variables of one container, in order; undefined when nothing was kept of it. */
export function variablesIn(environment: PodEnvironment, container: string): readonly string[] | undefined {
  const line = environment.split("\n").find((each) => each.split("\t", 1)[0] === container);
  return line?.split("\t").slice(1);
}

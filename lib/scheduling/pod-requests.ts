import type { Quantities } from "../inventory/kubernetes/node.ts";
import type { Container, PodTemplate } from "../inventory/kubernetes/pod-template.ts";

export type Requests = Container["requests"];

/**
 * The least that the scheduler sets aside for one pod: the sum of its containers, or its greediest init container.
 * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function requestsOf({ containers }: PodTemplate): Requests {
  const running = containers.filter(({ isInit }) => !isInit);
  const starting = containers.filter(({ isInit }) => isInit);
  const least = (of: (requests: Requests) => number) =>
    Math.max(
      running.reduce((sum, { requests }) => sum + of(requests), 0),
      ...starting.map(({ requests }) => of(requests)),
    );
  return {
    cpuInMillicores: least(({ cpuInMillicores }) => cpuInMillicores),
    memoryInBytes: least(({ memoryInBytes }) => memoryInBytes),
  };
}

/** Whether a pod with these requests is too big for the node even when nothing else runs there. */
export function exceeds(requests: Requests, allocatable: Quantities): boolean {
  const isMore = (wanted: number, offered: number | null) => offered !== null && wanted > offered;
  return (
    isMore(requests.cpuInMillicores, allocatable.cpuInMillicores) ||
    isMore(requests.memoryInBytes, allocatable.memoryInBytes)
  );
}

"use client";

import { useMemo } from "react";
import type { Picture } from "../topology/use-picture.ts";

/**
 * The cards and spans that a bridge passes. One that ends at the identity's card goes on over the identity bridge of
 * its workload.
 */
export function usePassed({ topology, spans }: Picture, selected: string | null): ReadonlySet<string> {
  return useMemo(() => {
    const passed = new Set<string>();
    const bridge = topology.bridges.find(({ id }) => id === selected);
    if (bridge === undefined) return passed;
    const { cluster, namespace, workload } = bridge;
    const isFooting = (other: typeof bridge) =>
      other.kind === "identity" &&
      other.cluster === cluster &&
      other.namespace === namespace &&
      other.workload.kind === workload.kind &&
      other.workload.name === workload.name;
    const footing = topology.bridges.find(isFooting);
    const workloadCard = `${cluster}/${namespace}/${workload.kind}/${workload.name}`;
    const own = spans.filter(({ bridges }) => bridges.includes(bridge.id));
    const endsAtWorkload = own.some(({ to }) => to === workloadCard);
    const further =
      footing === undefined || endsAtWorkload ? [] : spans.filter(({ bridges }) => bridges.includes(footing.id));
    for (const { id, from, to } of [...own, ...further]) passed.add(id).add(from).add(to);
    return passed.add(workloadCard);
  }, [topology, spans, selected]);
}

"use client";

import { useMemo } from "react";
import { fold } from "../../lib/topology/fold.ts";
import { layOut, type Layout } from "../../lib/topology/layout.ts";
import { toSpans, type Span } from "../../lib/topology/span.ts";
import type { Topology } from "../../lib/topology/topology.ts";

export interface Picture {
  readonly topology: Topology;
  readonly spans: readonly Span[];
  readonly layout: Layout;
  /** How many cards are folded away. */
  readonly folded: number;
}

/** The stages from what is known to where it is drawn: fold, bundle, lay out. */
export function usePicture(topology: Topology, unfolded: ReadonlySet<string>): Picture {
  return useMemo(() => {
    const shown = fold(topology, unfolded);
    const spans = toSpans(shown.links);
    const folded = shown.nodes.reduce((sum, { kind, count }) => (kind === "fold" ? sum + count : sum), 0);
    const workloads = shown.nodes.filter(({ kind }) => kind === "workload").length;
    return { topology: shown, spans, layout: layOut(shown.nodes, spans, workloads === 1), folded };
  }, [topology, unfolded]);
}

"use client";

import { useMemo } from "react";
import { fold } from "../../lib/topology/fold.ts";
import { layOut, usualRoom, type Layout } from "../../lib/topology/layout.ts";
import { toSpans, type Span } from "../../lib/topology/span.ts";
import { isTall } from "../../lib/topology/tall.ts";
import type { Topology } from "../../lib/topology/topology.ts";
import { undockTall } from "../../lib/topology/undock.ts";

export interface Picture {
  readonly topology: Topology;
  readonly spans: readonly Span[];
  readonly layout: Layout;
  /** How many cards are folded away. */
  readonly folded: number;
  /** Of one workload alone: its spans say how they are carried. */
  readonly isDetailed: boolean;
}

/** The stages from what is known to where it is drawn: undock and fold what is too much, bundle, lay out. */
export function usePicture(topology: Topology, unfolded: ReadonlySet<string>, room: number): Picture {
  const drawn = useMemo(() => {
    const shown = fold(undockTall(topology), unfolded);
    const folded = shown.nodes.reduce((sum, { kind, count }) => (kind === "fold" ? sum + count : sum), 0);
    const isDetailed = shown.nodes.filter(({ kind }) => kind === "workload").length === 1;
    return { topology: shown, spans: toSpans(shown.links), folded, isDetailed };
  }, [topology, unfolded]);
  // The layout of a map does not ask how much room there is.
  const asked = isTall(drawn.topology.nodes) ? usualRoom : room;
  return useMemo(() => {
    const { topology: shown, spans, isDetailed } = drawn;
    return { ...drawn, layout: layOut(shown.nodes, spans, { room: asked, isDetailed }) };
  }, [drawn, asked]);
}

"use client";

import { useMemo } from "react";
import { pathsIn } from "../../lib/topology/paths.ts";
import type { Picture } from "./use-picture.ts";

/** The cards and spans that a bridge passes. */
export function usePassed({ topology, spans }: Picture, selected: string | null): ReadonlySet<string> {
  const paths = useMemo(() => pathsIn(topology), [topology]);
  const spanOf = useMemo(() => new Map(spans.map(({ id, from, to }) => [`${from} ${to}`, id])), [spans]);
  return useMemo(() => {
    const passed = new Set<string>();
    if (selected === null) return passed;
    for (const { from, to } of paths.linksOf(selected)) {
      passed
        .add(from)
        .add(to)
        .add(spanOf.get(`${from} ${to}`) ?? "");
    }
    return passed.add(paths.workloadOf(selected) ?? "");
  }, [paths, spanOf, selected]);
}

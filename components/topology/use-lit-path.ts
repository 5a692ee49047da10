"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { pathOf } from "../../lib/topology/path-of.ts";
import { pathsIn } from "../../lib/topology/paths.ts";
import type { Lit, Pointed, PictureControl } from "./picture-context.ts";
import type { Picture } from "./use-picture.ts";
import { createValueStore } from "./value-store.ts";

export interface LitPath {
  readonly lit: PictureControl["lit"];
  readonly point: PictureControl["point"];
  /** What the selected bridge passes; empty while none is selected. */
  readonly passed: ReadonlySet<string>;
}

/** The path of whatever is pointed at, else that of the selected bridge. */
export function useLitPath({ topology, spans }: Picture, selected: string | null): LitPath {
  const [lit] = useState(() => createValueStore<Lit | null>(null));
  const paths = useMemo(() => pathsIn(topology), [topology]);
  const spanById = useMemo(() => new Map(spans.map((span) => [span.id, span])), [spans]);
  const passed = useMemo(
    () => pathOf(selected === null ? [] : [selected], paths, spanById),
    [selected, paths, spanById],
  );
  const resting = useMemo(() => (selected === null ? null : { ids: passed, isPassing: false }), [selected, passed]);
  useEffect(() => lit.set(resting), [lit, resting]);
  const point = useCallback(
    (at: Pointed, isPassing = false) => {
      if (at === null) return lit.set(resting);
      const bridges = "node" in at ? paths.through(at.node) : (spanById.get(at.span)?.bridges ?? []);
      lit.set({ ids: pathOf(bridges, paths, spanById), isPassing });
    },
    [lit, resting, paths, spanById],
  );
  return { lit, point, passed };
}

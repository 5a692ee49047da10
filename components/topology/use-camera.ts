"use client";

import { useReactFlow, useStore } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import { boxAround, frameAll, frameBox, showsAll } from "../../lib/topology/camera.ts";
import type { Layout } from "../../lib/topology/layout.ts";

const durationInMs = 300;

/**
 * Shows all of the picture, or, where that is too small to read, what the selected bridge passes. Moves when the selection or the frame changes, never
 * because of a refresh: whoever is looking at something keeps looking at it.
 */
export function useCamera(
  layout: Layout,
  selected: string | null,
  passed: ReadonlySet<string>,
): { readonly showAll: () => void } {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const latest = useRef({ layout, passed });
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = { layout, passed };
  });

  const move = useCallback(
    (onlySelected: boolean, duration: number) => {
      if (width === 0 || height === 0) return;
      const { layout: drawn, passed: cards } = latest.current;
      const frame = { width, height };
      const all = frameAll(drawn, frame);
      const box = onlySelected && !showsAll(drawn, all, frame) ? boxAround(cards, drawn) : undefined;
      void setViewport(box === undefined ? all : frameBox(box, drawn, frame), { duration });
    },
    [setViewport, width, height],
  );

  useEffect(() => {
    const isStill = isFirst.current || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    move(selected !== null, isStill ? 0 : durationInMs);
    if (width > 0) isFirst.current = false;
  }, [move, selected, width]);

  return { showAll: useCallback(() => move(false, durationInMs), [move]) };
}

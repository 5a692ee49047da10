"use client";

import { useReactFlow, useStore } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { boxAround, frameAll, framePath, showsAll } from "../../lib/topology/camera.ts";
import type { Picture } from "./use-picture.ts";

const durationInMs = 300;

/**
 * Shows all of the picture, or, where that is too small to read, what the selected bridge passes. Moves when the selection or the frame changes, never
 * because of a refresh: whoever is looking at something keeps looking at it.
 */
export function useCamera(
  picture: Picture,
  selected: string | null,
  passed: ReadonlySet<string>,
): { readonly showAll: () => void } {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { sizes } = picture.layout;
  // The sizes change with the room, after the frame has.
  const occasion = useMemo(
    () => ({ selected, size: [sizes.cardWidth, sizes.laneGap] }),
    [selected, sizes.cardWidth, sizes.laneGap],
  );
  const latest = useRef({ picture, passed });
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = { picture, passed };
  });

  const move = useCallback(
    (onlySelected: boolean, duration: number) => {
      if (width === 0 || height === 0) return;
      const { picture: drawn, passed: path } = latest.current;
      const { layout } = drawn;
      const frame = { width, height };
      const all = frameAll(layout, frame);
      const box = onlySelected && !showsAll(layout, all, frame) ? boxAround(path, layout) : undefined;
      const camera =
        box === undefined ? all : framePath(box, boxAround(endsOfBreak(drawn, path), layout), layout, frame);
      void setViewport(camera, { duration });
    },
    [setViewport, width, height],
  );

  useEffect(() => {
    const isStill = isFirst.current || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    move(occasion.selected !== null, isStill ? 0 : durationInMs);
    if (width > 0) isFirst.current = false;
  }, [move, occasion, width]);

  return { showAll: useCallback(() => move(false, durationInMs), [move]) };
}

/** The cards between which a path is broken. */
function endsOfBreak({ spans }: Picture, path: ReadonlySet<string>): readonly string[] {
  const broken = spans.find(({ id, verdict, isBlocked }) => path.has(id) && verdict === "broken" && !isBlocked);
  return broken === undefined ? [] : [broken.from, broken.to];
}

"use client";

import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import { leastZoom } from "../../lib/topology/camera.ts";
import type { Layout } from "../../lib/topology/layout.ts";
import { seenThrough, toTiles, visibleIn } from "../../lib/topology/visible.ts";

/** Up to this many cards all are in the page, for whoever searches it or has it read out. */
const allUpTo = 300;
const tile = 640;

/** What of the picture is worth having in the page at this moment. */
export interface PictureWindow {
  /** The ids of the cards and spans in sight, or just outside; null for all of them. */
  readonly visible: ReadonlySet<string> | null;
  /** Too small to read: all of it is painted. */
  readonly isPainted: boolean;
}

const nothing: ReadonlySet<string> = new Set();

/** React Flow starts with the camera at the very origin; until it has been placed nothing large is drawn in vain. */
export function useWindow(layout: Layout): PictureWindow {
  const isLarge = layout.cards.size > allUpTo;
  const isPlaced = useStore(({ transform: [x, y, zoom], width }) => width > 0 && !(x === 0 && y === 0 && zoom === 1));
  const isPainted = useStore(({ transform }) => isPlaced && transform[2] < leastZoom);
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!isLarge || isPainted || !isPlaced) return "";
    const box = toTiles(seenThrough({ x, y, zoom }, { width, height }), tile);
    return [box.x, box.y, box.width, box.height].join(" ");
  });
  return useMemo(() => {
    if (!isLarge) return { visible: null, isPainted };
    if (isPainted || !isPlaced) return { visible: nothing, isPainted };
    const [x = 0, y = 0, width = 0, height = 0] = key.split(" ").map(Number);
    return { visible: visibleIn(layout, { x, y, width, height }), isPainted };
  }, [key, layout, isLarge, isPainted, isPlaced]);
}

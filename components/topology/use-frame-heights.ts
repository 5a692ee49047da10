"use client";

import { useMemo, type CSSProperties } from "react";
import { footInPixels, headInPixels, readableZoom, wholeOf } from "../../lib/topology/camera.ts";
import { layOut, type Layout } from "../../lib/topology/layout.ts";
import { cardClasses, leastRoom } from "../../lib/topology/sizes.ts";
import type { Picture } from "./use-picture.ts";

/** Up to this height the page is scrolled, not the picture. */
const tallest = 2700;
/** What is seen as a whole, or has to be panned, is no higher than the window. */
const windowful = "max(24rem, 100dvh - 12.5rem)";

/**
 * How high the frame is, as a style for each class of cards: as much as the picture needs, known before the width is,
 * so that nothing moves when it becomes known.
 */
export function useFrameHeights({ topology: { nodes }, spans, layout }: Picture): CSSProperties {
  // A map is the same in any room.
  const map = layout.isGrid ? heightOfMap(layout) : null;
  return useMemo(() => {
    const heights = cardClasses.map((name) => {
      if (map !== null) return [`--height-${name}`, map];
      const { height } = layOut(nodes, spans, { room: leastRoom(name) });
      return [`--height-${name}`, height > tallest ? windowful : fitted(height, leastRoom(name))];
    });
    return Object.fromEntries(heights) as CSSProperties;
  }, [nodes, spans, map]);
}

/** The height at the zoom that shows the full width, as far as the window has it. */
function heightOfMap(layout: Layout): string {
  const { width, height } = wholeOf(layout);
  return `clamp(24rem, 100cqw * ${(height / width).toFixed(4)} + ${headInPixels + footInPixels}px, ${windowful})`;
}

/** The height at the zoom that shows the full width, in a frame that is as wide as its container. */
function fitted(height: number, width: number): string {
  const least = Math.round(height * readableZoom);
  const scaled = `100cqw * ${(height / width).toFixed(4)}`;
  return `max(20rem, clamp(${least}px, ${scaled}, ${Math.round(height)}px) + ${footInPixels}px)`;
}

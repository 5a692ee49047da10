"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, type KeyboardEvent } from "react";
import { neighbourOf, type Direction } from "../../lib/topology/neighbours.ts";
import { usePictureControl } from "./picture-context.ts";
import type { Picture } from "./use-picture.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Lets the arrow keys walk from card to card: along the bridges, and up and down a lane. */
export function useWalk({ layout, spans }: Picture): (event: KeyboardEvent) => void {
  const { station } = usePictureControl();
  const { setViewport, getViewport } = useReactFlow();
  const store = useStoreApi();
  const reveal = useCallback(
    (id: string) => {
      const card = layout.cards.get(id);
      if (card === undefined) return;
      const { x, y, zoom } = getViewport();
      const { width, height } = store.getState();
      const [dx, dy] = [
        outside(x + card.x * zoom, card.width * zoom, width),
        outside(y + card.y * zoom, card.height * zoom, height),
      ];
      if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom });
    },
    [layout, getViewport, setViewport, store],
  );
  return useCallback(
    (event: KeyboardEvent) => {
      const direction = directions[event.key];
      const from = event.target instanceof HTMLElement ? event.target.dataset["card"] : undefined;
      if (direction === undefined || from === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      const next = neighbourOf(layout, spans, from, direction);
      if (next === undefined) return;
      reveal(next);
      station.set({ node: next, wantsFocus: true });
    },
    [layout, spans, reveal, station],
  );
}

const margin = 24;

/** How far something has to move along one side to stand inside the frame. */
function outside(start: number, size: number, room: number): number {
  if (start < margin) return margin - start;
  return Math.min(0, room - margin - (start + size));
}

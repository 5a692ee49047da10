"use client";

import { useLayoutEffect, useState, type RefCallback } from "react";
import { usualRoom } from "../../lib/topology/layout.ts";

/** Small changes of a window move nothing. */
const step = 8;

/** How wide an element is, in pixels; until it is in the page, as wide as usual. */
export function useRoom(): readonly [number, RefCallback<HTMLElement>] {
  const [room, setRoom] = useState(usualRoom);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = () => setRoom(Math.floor(element.clientWidth / step) * step);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [room, setElement];
}

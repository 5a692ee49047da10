import type { Box } from "../../lib/topology/box.ts";

/** What the page shows of the picture, in the picture's own units, and how large; null when it shows none of it. */
export function seenPart(): { readonly part: Box; readonly zoom: number } | null {
  const frame = document.querySelector(".react-flow");
  const viewport = document.querySelector(".react-flow__viewport");
  if (frame === null || viewport === null) return null;
  const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(viewport).transform);
  const { width, height } = frame.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  return { part: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }, zoom };
}

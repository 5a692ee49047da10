import type { MouseEvent } from "react";

let last = { x: Number.NaN, y: Number.NaN };

/** Whether the mouse itself moved: when the picture moves under a resting mouse, nobody has pointed at anything. */
export function hasMoved({ clientX: x, clientY: y }: MouseEvent): boolean {
  const isElsewhere = x !== last.x || y !== last.y;
  last = { x, y };
  return isElsewhere;
}

import type { MouseEvent } from "react";

/** Whether the mouse itself moved: when the picture moves under a resting mouse, nobody has pointed at anything. */
export const hasMoved = ({ movementX, movementY }: MouseEvent): boolean => movementX !== 0 || movementY !== 0;

import { differenceOf, type DiffParts } from "./difference.ts";

/** One of two texts that are set under each other in letters of one width. */
export interface AlignedParts extends DiffParts {
  /** How many letters of room to leave behind what differs, so that the rest stands under the rest of the other. */
  readonly room: number;
}

/** Above this the two would be torn apart rather than brought together. */
const mostRoom = 16;

/** Two texts cut where they differ, the shorter one with room, so that what they share stands in the same columns. */
export function align(upper: string, lower: string): { readonly upper: AlignedParts; readonly lower: AlignedParts } {
  const { left, right } = differenceOf(upper, lower);
  const lack = right.differing.length - left.differing.length;
  const roomFor = (parts: DiffParts, letters: number) =>
    parts.after === "" || letters > mostRoom ? 0 : Math.max(0, letters);
  return {
    upper: { ...left, room: roomFor(left, lack) },
    lower: { ...right, room: roomFor(right, -lack) },
  };
}

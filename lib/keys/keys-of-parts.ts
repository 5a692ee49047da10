import type { Shortcut } from "./shortcuts.ts";

/** Keys that belong to one part of a page, which listens to them itself. */
export const keysOfParts: readonly Omit<Shortcut, "id">[] = [
  { strokes: ["Escape"], says: "Close what is open: a dialog, a menu, the panel" },
  { strokes: ["Enter"], says: "Open what has the focus" },
  { strokes: ["Tab"], says: "Go to the next control; with Shift to the one before" },
  { strokes: ["← → ↑ ↓"], says: "In the picture: go along the spans, and up and down a lane" },
  { strokes: ["← → ↑ ↓"], says: "On the board: go from cell to cell; Home and End lead to the ends of a row" },
  { strokes: ["↑ ↓"], says: "Go through what the palette has found; Home and End lead to its ends" },
  { strokes: ["← →"], says: "Go through the languages of a fix" },
];

import type { Shortcut } from "./shortcuts.ts";

/** Keys that belong to one part of a page, which listens to them itself. */
export const keysOfParts: readonly Omit<Shortcut, "id">[] = [
  { strokes: ["Escape"], says: "Close what is open: a dialog, a menu, the panel" },
  { strokes: ["Enter"], says: "Open what has the focus" },
  { strokes: ["Tab"], says: "Go to the next control; with Shift to the one before" },
  { strokes: ["← → ↑ ↓"], says: "In the picture: move along a bridge, and up and down a lane" },
  { strokes: ["← → ↑ ↓"], says: "On the board: move from cell to cell; Home and End go to the ends of a row" },
  { strokes: ["↑ ↓"], says: "In the palette: move through what was found; Home and End go to the first and the last" },
  { strokes: ["← →"], says: "In a fix: switch between Azure CLI, Terraform and kubectl" },
];

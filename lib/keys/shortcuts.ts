import { pages } from "../view/pages.ts";

/** What a key does anywhere on a page. `go …` leads to a page. */
export type ShortcutId = "palette" | "search" | "help" | `go ${(typeof pages)[number]["href"]}`;

export interface Shortcut {
  readonly id: ShortcutId;
  /** Strokes one after the other. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly strokes: readonly string[];
  readonly says: string;
}

/** All keys that work anywhere. What is listened to and what the help shows are both made from this. */
export const shortcuts: readonly Shortcut[] = [
  { id: "palette", strokes: ["Mod+k"], says: "Go to anything" },
  { id: "search", strokes: ["/"], says: "Search on this page" },
  { id: "help", strokes: ["?"], says: "Show these keys" },
  ...pages.map(({ href, title, key }): Shortcut => ({ id: `go ${href}`, strokes: ["g", key], says: title })),
];

/** Keys that belong to one part of a page, which listens to them itself. */
export const keysOfParts: readonly Omit<Shortcut, "id">[] = [
  { strokes: ["Escape"], says: "Close what is open: a dialog, a menu, the panel" },
  { strokes: ["Enter"], says: "Open what has the focus" },
  { strokes: ["Tab"], says: "Go to the next control; with Shift to the one before" },
  { strokes: ["↑ ↓"], says: "Go through what the palette has found; Home and End lead to its ends" },
  { strokes: ["← →"], says: "Go through the languages of a fix" },
];

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
  { id: "palette", strokes: ["Mod+k"], says: "Go to anything, or run a command" },
  { id: "search", strokes: ["/"], says: "Search on this page" },
  { id: "help", strokes: ["?"], says: "Show these keys" },
  ...pages.map(({ href, title, key }): Shortcut => ({ id: `go ${href}`, strokes: ["g", key], says: title })),
];

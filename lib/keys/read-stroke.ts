import { shortcuts, type Shortcut } from "./shortcuts.ts";

/** What an event of the keyboard says of itself. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How shortcuts spell a key press; null for one that no shortcut can be. */
export function strokeOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey || ["Control", "Meta", "Shift", "Alt"].includes(key)) return null;
  return ctrlKey || metaKey ? `Mod+${key.toLowerCase()}` : key;
}

export interface Read {
  /** The shortcut that is complete with this stroke. */
  readonly shortcut: Shortcut | null;
  /** Strokes that are the beginning of one. */
  readonly pending: readonly string[];
}

/** Reads one stroke after those that are pending. What they do not lead on to begins anew. */
export function readStroke(pending: readonly string[], stroke: string): Read {
  const strokes = [...pending, stroke];
  const candidates = shortcuts.filter((shortcut) => strokes.every((each, at) => shortcut.strokes[at] === each));
  const shortcut = candidates.find((each) => each.strokes.length === strokes.length) ?? null;
  if (shortcut !== null) return { shortcut, pending: [] };
  if (candidates.length > 0) return { shortcut, pending: strokes };
  return pending.length === 0 ? { shortcut, pending } : readStroke([], stroke);
}

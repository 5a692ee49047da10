"use client";

import { useSyncExternalStore } from "react";
import { keyWords } from "../words/keys.ts";

/** Strokes one after the other, as they stand on the keys. */
export function KeyCaps({ strokes }: { strokes: readonly string[] }) {
  const isMac = useSyncExternalStore(neverChanges, isOnMac, () => false);
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {strokes.map((stroke, at) => (
        <span key={stroke} className="inline-flex items-center gap-1">
          {at > 0 && <span className="text-xs text-ink-soft">{keyWords.followedBy}</span>}
          <kbd className="rounded border border-line bg-sunken px-1.5 font-mono text-xs">{capOf(stroke, isMac)}</kbd>
        </span>
      ))}
    </span>
  );
}

function capOf(stroke: string, isMac: boolean): string {
  const [, letter] = /^Mod\+(.)$/.exec(stroke) ?? [];
  if (letter === undefined) return stroke;
  return isMac ? `⌘${letter.toUpperCase()}` : `Ctrl ${letter.toUpperCase()}`;
}

const neverChanges = () => () => {};
const isOnMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

"use client";

import { useEffect, useState } from "react";
import { panelWords } from "../words/panel.ts";

type Outcome = "none" | "copied" | "refused";

const words: Readonly<Record<Outcome, string>> = panelWords.copy;
const shapes: Readonly<Record<Outcome, string>> = {
  none: "M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z",
  copied: "M3 8.5 6.5 12 13 4.5",
  refused: "M4 4l8 8M12 4l-8 8",
};
const shownForMs = 2000;

interface Props {
  /** What to copy, or how to get it. */
  readonly text: string | (() => Promise<string>);
  /** What it is, for whoever only hears the button. */
  readonly what: string;
  readonly label?: string;
}

/** Browsers hand out the clipboard on https and on loopback only; elsewhere the button says so. */
export function CopyButton({ text, what, label = words.none }: Props) {
  const [last, setLast] = useState<{ readonly outcome: Outcome; readonly what: string } | null>(null);
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), shownForMs);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = () => {
    toClipboard(text).then(
      () => setLast({ outcome: "copied", what }),
      () => setLast({ outcome: "refused", what }),
    );
  };
  const outcome = last?.what === what ? last.outcome : "none";
  return (
    <button
      type="button"
      onClick={copy}
      data-outcome={outcome}
      className="inline-flex min-h-6 items-center pointer-coarse:min-h-10 pointer-coarse:px-3 gap-1 rounded px-2 py-0.5 text-xs font-medium text-accent hover:bg-surface data-[outcome=copied]:bg-intact-soft data-[outcome=copied]:text-intact data-[outcome=refused]:text-broken print:hidden"
    >
      <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
        <path d={shapes[outcome]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      </svg>
      <span aria-live="polite">{outcome === "none" ? label : words[outcome]}</span>
      <span className="sr-only"> {what}</span>
    </button>
  );
}

async function toClipboard(text: Props["text"]): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error("no clipboard");
  if (typeof text === "string") return navigator.clipboard.writeText(text);
  // What still has to be made is handed over as a promise: some browsers forget the click while it is awaited.
  const blob = text().then((made) => new Blob([made], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

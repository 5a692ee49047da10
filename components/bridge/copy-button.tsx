"use client";

import { useEffect, useState } from "react";

type Outcome = "none" | "copied" | "refused";

const words: Readonly<Record<Outcome, string>> = { none: "Copy", copied: "Copied", refused: "Not allowed" };
const shownForMs = 2000;

/** Browsers hand out the clipboard on https and on loopback only; elsewhere the button says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [outcome, setOutcome] = useState<Outcome>("none");
  useEffect(() => {
    if (outcome === "none") return;
    const timer = setTimeout(() => setOutcome("none"), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="rounded px-2 py-0.5 text-xs font-medium text-accent hover:bg-surface"
    >
      <span aria-live="polite">{words[outcome]}</span>
      <span className="sr-only"> {what}</span>
    </button>
  );
}

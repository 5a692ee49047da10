"use client";

import { useEffect } from "react";

const shownForMs = 5000;

interface Props {
  readonly text: string | null;
  /** Called with nothing once the text has stood there long enough. */
  readonly onPassed: (nothing: null) => void;
}

/** What came of something that shows nowhere else, for a moment. */
export function PassingNotice({ text, onPassed }: Props) {
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => onPassed(null), shownForMs);
    return () => clearTimeout(timer);
  }, [text, onPassed]);
  return (
    <output className="pointer-events-none fixed inset-x-0 bottom-4 z-50 mx-auto w-fit max-w-[calc(100vw-2rem)] print:hidden">
      {text !== null && (
        <span className="block rounded-lg bg-ink px-4 py-2.5 text-sm wrap-anywhere text-paper shadow-lg">{text}</span>
      )}
    </output>
  );
}

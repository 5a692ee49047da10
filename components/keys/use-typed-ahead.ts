"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * What is typed between the key that opens the palette and the palette's being there: a fast hand is not to lose
 * letters, and they are not to mean anything else. Taken once, by the palette's field.
 */
export function useTypedAhead(isOpening: boolean): () => string {
  const typed = useRef("");
  useEffect(() => {
    if (!isOpening) return;
    typed.current = "";
    const onKey = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isLetter || document.querySelector("dialog[open]") !== null) return;
      typed.current += event.key;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [isOpening]);
  return useCallback(() => typed.current, []);
}

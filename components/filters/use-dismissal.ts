"use client";

import { useEffect, useRef, type RefObject } from "react";

interface Dismissal {
  /** What stays open while the pointer and the keyboard are in it. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Where the keyboard comes back to. */
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
}

/** Closes what popped up: by Escape, which then closes nothing else, by a click elsewhere, and by leaving it. */
export function useDismissal(isOpen: boolean, close: () => void): Dismissal {
  const ref = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const whole = ref.current;
    if (!isOpen || whole === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      buttonRef.current?.focus();
      close();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !whole.contains(event.target)) close();
    };
    whole.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    return () => {
      whole.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
    };
  });
  return { ref, buttonRef };
}

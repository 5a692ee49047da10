"use client";

import { useEffect, useRef, type RefObject } from "react";

/**
 * Brings the keyboard to the panel when it opens, and back to where it was when it closes. A page that opens with a
 * selection leaves the focus alone.
 */
export function usePanelFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before instanceof HTMLElement && before !== document.body) heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  return heading;
}

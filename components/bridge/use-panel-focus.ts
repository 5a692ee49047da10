"use client";

import { useEffect, useRef, type RefObject } from "react";

/**
 * Brings the keyboard to the panel when a bridge is selected, and back to where it was when the panel closes.
 * A page that opens with a selection leaves the focus alone.
 */
export function usePanelFocus(bridge: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before instanceof HTMLElement && before !== document.body) heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) {
        before.focus({ preventScroll: true });
      }
    };
  }, [bridge]);
  return heading;
}

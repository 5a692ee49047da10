"use client";

import { useEffect, useRef, type RefObject } from "react";

/**
 * Brings the keyboard to the panel when it opens, and back to where it was when it closes: to the bridge in the list
 * when that cannot take it. A page that opens with a selection leaves the focus alone. When the bridge goes while the panel is
 * open, and with it what had the focus, the panel takes it.
 */
export function usePanelFocus(bridge: string, isGone: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const cameFrom = before instanceof HTMLElement && before !== document.body ? before : null;
    if (cameFrom !== null) heading.current?.focus();
    return () => {
      if (document.activeElement !== document.body) return;
      const inList = `a[data-bridge="${CSS.escape(bridge)}"]`;
      // A click on a line leaves the focus on what holds the line, which is no place to come back to. What is
      // written on a line is one, although Tab passes it by.
      const canReturn = cameFrom?.isConnected && (cameFrom.tabIndex >= 0 || cameFrom instanceof HTMLButtonElement);
      // The first is in the row above the picture, where there is room for that.
      const back = canReturn ? cameFrom : [...document.querySelectorAll<HTMLElement>(inList)].at(-1);
      back?.focus({ preventScroll: true });
    };
  }, [bridge]);
  const wasGone = useRef(isGone);
  useEffect(() => {
    if (isGone && !wasGone.current && document.activeElement === document.body) heading.current?.focus();
    wasGone.current = isGone;
  }, [isGone]);
  return heading;
}

"use client";

import { useEffect } from "react";

/**
 * Keeps a page at its end, once somebody has scrolled or pressed the key to get there, while the rows that come into it
 * make it longer.
 */
export function useHeldEnd(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const page = document.documentElement;
    let isHeld = false;
    let last = window.scrollY;
    const onScroll = () => {
      const { scrollY: now, innerHeight } = window;
      const isAtEnd = now + innerHeight >= page.scrollHeight - 1;
      isHeld = isAtEnd || (isHeld && now >= last);
      last = now;
    };
    // The browser glides to where the end was when the key was pressed.
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      isHeld = key === "End" && !(target instanceof HTMLInputElement);
    };
    const observer = new ResizeObserver(() => {
      if (isHeld) window.scrollTo({ top: page.scrollHeight });
    });
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("keydown", onKeyDown);
    observer.observe(document.body);
    return () => {
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("keydown", onKeyDown);
      observer.disconnect();
    };
  }, [isWanted]);
}

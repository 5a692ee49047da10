"use client";

import { useEffect, useRef } from "react";
import { rowId } from "../../lib/tables/row-id.ts";

/**
 * Keeps the selected row in sight: a panel beside the table makes it narrower, and every row above it taller. When the
 * panel closes, a row that nobody looks at any more stays where it is.
 */
export function useKeptInSight(selected: string | null): void {
  const last = useRef({ key: selected, isInSight: false });
  useEffect(() => {
    const { key, isInSight } = last.current;
    const wanted = selected ?? (isInSight ? key : null);
    if (key !== selected && wanted !== null) rowOf(wanted)?.scrollIntoView({ block: "nearest" });
    last.current = { key: selected, isInSight: false };
    const row = selected === null ? null : rowOf(selected);
    if (row === null) return;
    const observer = new IntersectionObserver((entries) => {
      last.current.isInSight = entries.at(-1)?.isIntersecting ?? false;
    });
    observer.observe(row);
    return () => observer.disconnect();
  }, [selected]);
}

const rowOf = (key: string): HTMLElement | null => document.getElementById(rowId(key));

"use client";

import { useEffect, useRef } from "react";
import { rowId } from "../../lib/tables/row-id.ts";

/** Keeps the selected row in sight: a panel beside the table makes it narrower, and every row above it taller. */
export function useKeptInSight(selected: string | null): void {
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    const row = document.getElementById(rowId(selected ?? before.current ?? ""));
    before.current = selected;
    row?.scrollIntoView({ block: "nearest" });
  }, [selected]);
}

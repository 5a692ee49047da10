"use client";

import { useEffect, useSyncExternalStore } from "react";
import { keyOfRowId, rowId } from "../../lib/tables/row-id.ts";

/** The key of the row that the address leads to, if any. As soon as the table has that row, it is brought into sight. */
export function useAnchoredRow<R>(rows: readonly R[], keyOf: (row: R) => string): string | null {
  // The server does not get to know that part of the address.
  const hash = useSyncExternalStore(subscribe, readHash, () => "");
  const key = keyOfRowId(hash.slice(1));
  const isThere = key !== null && rows.some((row) => keyOf(row) === key);
  useEffect(() => {
    if (isThere) document.getElementById(rowId(key))?.scrollIntoView();
  }, [key, isThere]);
  return key;
}

const readHash = () => window.location.hash;

function subscribe(notify: () => void): () => void {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}

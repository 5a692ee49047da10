"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useEstate } from "./estate-context.ts";

/** Asks the server for a page anew that it has made from a reading, as soon as there is a later one. */
export function useRefreshOnReading(): void {
  const { readAt } = useEstate().document;
  const router = useRouter();
  const madeFrom = useRef(readAt);
  useEffect(() => {
    if (madeFrom.current === readAt) return;
    madeFrom.current = readAt;
    router.refresh();
  }, [readAt, router]);
}

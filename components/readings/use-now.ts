"use client";

import { useSyncExternalStore } from "react";

const everyMs = 1000;

/** The time in milliseconds, once a second; null on the server, whose clock the page must not depend on. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, currentSecond, () => null);
}

function subscribe(notify: () => void): () => void {
  const timer = setInterval(notify, everyMs);
  return () => clearInterval(timer);
}

const currentSecond = () => Math.floor(Date.now() / everyMs) * everyMs;

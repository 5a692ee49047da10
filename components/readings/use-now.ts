"use client";

import { useSyncExternalStore } from "react";

const everyMs = 1000;

/** The time in milliseconds, once a second; null on the server, whose clock the page must not depend on. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribeToSeconds, currentSecond, () => null);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** One clock for all that show the time. */
export function subscribeToSeconds(notify: () => void): () => void {
  listeners.add(notify);
  timer ??= setInterval(() => {
    for (const listener of listeners) listener();
  }, everyMs);
  return () => {
    listeners.delete(notify);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

const currentSecond = () => Math.floor(Date.now() / everyMs) * everyMs;

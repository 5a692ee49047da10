import { setTimeout as sleep } from "node:timers/promises";

/** Time as the runner sees it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects when the signal aborts. */
  sleep(ms: number, abortSignal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, abortSignal) => sleep(ms, undefined, { ...(abortSignal && { signal: abortSignal }) }),
};

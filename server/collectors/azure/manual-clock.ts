import type { Clock } from "./clock.ts";

/** A clock for tests: time passes only when told to. */
export interface ManualClock extends Clock {
  /** Moves time on and wakes, in order, everyone whose time has come. */
  advance(ms: number): Promise<void>;
}

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

export function createManualClock(startMs = 0): ManualClock {
  let nowMs = startMs;
  let sleepers: Sleeper[] = [];

  function sleep(ms: number, abortSignal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { wakeAt: nowMs + ms, wake: resolve };
      sleepers.push(sleeper);
      abortSignal?.addEventListener("abort", () => {
        sleepers = sleepers.filter((other) => other !== sleeper);
        reject(abortSignal.reason);
      });
    });
  }

  async function advance(ms: number): Promise<void> {
    const end = nowMs + ms;
    await settle();
    for (let next = earliest(); next && next.wakeAt <= end; next = earliest()) {
      const awake = next;
      nowMs = Math.max(nowMs, awake.wakeAt);
      sleepers = sleepers.filter((sleeper) => sleeper !== awake);
      awake.wake();
      await settle();
    }
    nowMs = end;
  }

  const earliest = () => sleepers.toSorted((a, b) => a.wakeAt - b.wakeAt)[0];
  return { now: () => nowMs, sleep, advance };
}

/** Lets every promise that is already due run to its end. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

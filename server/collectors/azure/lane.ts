import type { AzureLimits } from "./azure-limits.ts";
import type { Clock } from "./clock.ts";

/** What limits the calls to one subscription: how many at once, and how many per second. */
export interface Lane {
  /** Resolves when a call may be sent, with the function that gives the place back. */
  enter(abortSignal?: AbortSignal): Promise<() => void>;
  /** Tells how many reads Azure says are left. Only ever lowers the lane's own count. */
  syncRemaining(reads: number): void;
}

type LaneLimits = Pick<AzureLimits, "concurrentCallsPerSubscription" | "readBurst" | "readsPerSecond">;

/** First come, first served. */
export function createLane(limits: LaneLimits, clock: Clock): Lane {
  const waiting: (() => void)[] = [];
  let running = 0;
  let reads = limits.readBurst;
  let countedAt = clock.now();
  let isRefilling = false;

  function count(): void {
    const now = clock.now();
    reads = Math.min(limits.readBurst, reads + ((now - countedAt) / 1000) * limits.readsPerSecond);
    countedAt = now;
  }

  function admit(): void {
    count();
    while (waiting.length > 0 && running < limits.concurrentCallsPerSubscription) {
      if (reads < 1) return void refill();
      reads -= 1;
      running += 1;
      waiting.shift()?.();
    }
  }

  async function refill(): Promise<void> {
    if (isRefilling) return;
    isRefilling = true;
    await clock.sleep(Math.ceil(((1 - reads) / limits.readsPerSecond) * 1000));
    isRefilling = false;
    admit();
  }

  function release(): void {
    running -= 1;
    admit();
  }

  function enter(abortSignal?: AbortSignal): Promise<() => void> {
    abortSignal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(abortSignal?.reason);
      };
      const go = () => {
        abortSignal?.removeEventListener("abort", leave);
        resolve(release);
      };
      abortSignal?.addEventListener("abort", leave, { once: true });
      waiting.push(go);
      admit();
    });
  }

  function syncRemaining(remaining: number): void {
    count();
    // The calls under way may not be in Azure's count yet; the one that brought it still holds its place.
    reads = Math.min(reads, remaining - Math.max(0, running - 1));
  }

  return { enter, syncRemaining };
}

/** One lane per key, made when first asked for. */
export function createLanes(limits: LaneLimits, clock: Clock): (key: string) => Lane {
  const lanes = new Map<string, Lane>();
  return (key) => {
    const lane = lanes.get(key) ?? createLane(limits, clock);
    lanes.set(key, lane);
    return lane;
  };
}

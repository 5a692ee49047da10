/** How often Azure Resource Manager was called, from the start on. */
export interface CallCounts {
  /** Every request that was sent, retries too. */
  readonly total: number;
  readonly retried: number;
  /** Answers with status 429. */
  readonly throttled: number;
  /** By `/subscriptions/{id}` in lower case; `/` for calls above subscriptions. */
  readonly perSubscription: Readonly<Record<string, number>>;
}

export interface CallCounter {
  readonly counts: CallCounts;
  countCall(scope: string): void;
  countRetry(): void;
  countThrottled(): void;
}

export function createCallCounter(): CallCounter {
  const counts = { total: 0, retried: 0, throttled: 0, perSubscription: {} as Record<string, number> };
  return {
    counts,
    countCall(scope) {
      counts.total += 1;
      counts.perSubscription[scope] = (counts.perSubscription[scope] ?? 0) + 1;
    },
    countRetry() {
      counts.retried += 1;
    },
    countThrottled() {
      counts.throttled += 1;
    },
  };
}

import type { TokenBucketOptions } from "./arm-estate.ts";

/** The outcome of one request against a bucket. */
export type Admission =
  | { readonly admitted: true; readonly remaining: number }
  | { readonly admitted: false; readonly retryAfterInSeconds: number };

interface Level {
  tokens: number;
  at: number;
}

/**
 * Buckets by name, each filled at first and refilled steadily, as ARM throttles a principal per subscription.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function createTokenBuckets(nowInMs: () => number) {
  const levels = new Map<string, Level>();
  return (name: string, { burst, perSecond }: TokenBucketOptions): Admission => {
    const at = nowInMs();
    const level = levels.get(name) ?? { tokens: burst, at };
    level.tokens = Math.min(burst, level.tokens + ((at - level.at) / 1000) * perSecond);
    level.at = at;
    levels.set(name, level);
    if (level.tokens < 1) {
      return { admitted: false, retryAfterInSeconds: Math.max(1, Math.ceil((1 - level.tokens) / perSecond)) };
    }
    level.tokens -= 1;
    return { admitted: true, remaining: Math.floor(level.tokens) };
  };
}

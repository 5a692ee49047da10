/** How hard, and for how long, Azure Resource Manager is asked. */
export interface AzureLimits {
  readonly concurrentCallsPerSubscription: number;
  /** Reads that a subscription answers at once, and how many it regains per second. */
  readonly readBurst: number;
  readonly readsPerSecond: number;
  readonly callTimeLimitMs: number;
  readonly overallTimeLimitMs: number;
  readonly maxRetries: number;
  /** The first pause before a retry that no `Retry-After` asked for; it doubles each time. */
  readonly backoffMs: number;
}

/**
 * The bucket of 250 reads and 25 per second, per subscription and principal, is Azure's own:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export const defaultLimits: AzureLimits = {
  concurrentCallsPerSubscription: 10,
  readBurst: 250,
  readsPerSecond: 25,
  callTimeLimitMs: 20_000,
  overallTimeLimitMs: 120_000,
  maxRetries: 3,
  backoffMs: 500,
};

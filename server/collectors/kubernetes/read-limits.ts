export interface ReadLimits {
  readonly callTimeoutInMs: number;
  readonly totalTimeoutInMs: number;
  /** Of one call that was answered with 429 or 5xx. */
  readonly maxRetries: number;
  /** Before the first retry without `Retry-After`; doubled before each further one. */
  readonly retryDelayInMs: number;
  /** A server that wants to be left alone for longer is given up at once. */
  readonly maxRetryDelayInMs: number;
  /** Of a list whose `continue` token expired between two pages. */
  readonly maxRestarts: number;
  readonly concurrentCalls: number;
}

export const defaultReadLimits: ReadLimits = {
  callTimeoutInMs: 30_000,
  totalTimeoutInMs: 120_000,
  maxRetries: 3,
  retryDelayInMs: 500,
  maxRetryDelayInMs: 30_000,
  maxRestarts: 2,
  concurrentCalls: 6,
};

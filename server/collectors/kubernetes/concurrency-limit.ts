/** Runs a task when fewer than the limit are running, in the order in which they were asked for. */
export type RunLimited = <T>(task: () => Promise<T>) => Promise<T>;

export function createConcurrencyLimit(limit: number): RunLimited {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      // A task that waits takes over the place, so `running` stays as it is.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}

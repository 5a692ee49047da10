import type { Reading } from "../lib/inventory/reading.ts";

/** Whether some cluster could not be read at all: its workloads are not seen, and that none is broken means nothing. */
export function isBlind(readings: readonly Reading[]): boolean {
  const byCluster = Map.groupBy(
    readings.filter(({ source }) => source === "kubernetes"),
    ({ scope }) => scope,
  );
  return byCluster.size === 0 || [...byCluster.values()].some((own) => own.every(({ status }) => status === "failed"));
}

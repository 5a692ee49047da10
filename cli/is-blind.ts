import type { Reading } from "../lib/inventory/reading.ts";

/** Whether no cluster could be read: without workloads there are no bridges, and that none is broken means nothing. */
export function isBlind(readings: readonly Reading[]): boolean {
  return readings.every(({ source, status }) => source !== "kubernetes" || status === "failed");
}

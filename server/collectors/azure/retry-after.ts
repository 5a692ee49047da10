import type { HttpHeaders } from "@azure/core-rest-pipeline";

/** Milliseconds that the answer asks to wait: `retry-after-ms` and its Azure spelling, or `Retry-After` in seconds or as a date. */
export function retryAfterMs(headers: HttpHeaders, nowMs: number): number | undefined {
  for (const name of ["retry-after-ms", "x-ms-retry-after-ms"]) {
    const ms = toNumber(headers.get(name));
    if (ms !== undefined) return ms;
  }
  const value = headers.get("retry-after");
  const seconds = toNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(value ?? "");
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function toNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

import { text } from "./json-fields.ts";

/** `2026-07-20 10:00:00.123456789 +0000 UTC`, as Go prints a time. */
const goTime = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?\d* \+0000 UTC$/;

/** ISO 8601, from a time that is written so already or as Go prints it; null for anything else. */
export function parseGoTime(value: unknown): string | null {
  const source = text(value).replace(goTime, "$1T$2$3Z");
  const time = /^\d{4}-\d\d-\d\dT/.test(source) ? Date.parse(source) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

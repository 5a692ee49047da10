import { createHttpHeaders } from "@azure/core-rest-pipeline";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = Date.parse("2026-11-23T10:00:00Z");

describe("Retry-After", () => {
  it.each([
    ["seconds", { "retry-after": "7" }, 7000],
    ["a date", { "retry-after": "Mon, 23 Nov 2026 10:00:30 GMT" }, 30_000],
    ["a date that has passed", { "retry-after": "Mon, 23 Nov 2026 09:00:00 GMT" }, 0],
    ["milliseconds", { "retry-after-ms": "120" }, 120],
    ["milliseconds as Azure spells them, before seconds", { "x-ms-retry-after-ms": "50", "retry-after": "1" }, 50],
    ["nonsense", { "retry-after": "soon" }, undefined],
    ["nothing", {}, undefined],
  ])("is understood as %s", (_, headers, expected) => {
    expect(retryAfterMs(createHttpHeaders(headers), now)).toBe(expected);
  });
});

import { expect, test } from "vitest";
import { parseGoTime } from "./parse-go-time.ts";

test.each([
  ["2026-07-20 10:00:00.123456789 +0000 UTC", "2026-07-20T10:00:00.123Z"],
  ["2026-07-20 10:00:00 +0000 UTC", "2026-07-20T10:00:00.000Z"],
  ["2026-07-20T10:00:00Z", "2026-07-20T10:00:00.000Z"],
  ["2026-07-20 10:00:00 +0200 CEST", null],
  ["yesterday", null],
  [undefined, null],
])("reads %s as %s", (value, expected) => expect(parseGoTime(value)).toBe(expected));

import { expect, test } from "vitest";
import { parseDuration } from "./parse-duration.ts";

test("adds the parts of a duration as Go writes it", () => {
  expect(["1h", "1h0m0s", "1h30m", "1.5s", "250ms", "0", "0s"].map(parseDuration)).toEqual([
    3_600_000, 3_600_000, 5_400_000, 1500, 250, 0, 0,
  ]);
});

test("takes nothing else for a duration", () => {
  expect(["", "1", "1d", "h", "1h ", "1h-", "x1h"].map(parseDuration)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});

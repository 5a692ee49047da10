import { expect, it } from "vitest";
import { ageOf, secondsSince } from "./age.ts";

it.each([
  [-3, "0 s"],
  [12.9, "12 s"],
  [60, "1 min"],
  [3599, "59 min"],
  [7200, "2 h"],
  [180_000, "2 d"],
])("says %d seconds as %s", (seconds, text) => {
  expect(ageOf(seconds)).toBe(text);
});

it("counts from an ISO 8601 time", () => {
  expect(secondsSince("2030-01-02T03:04:05.000Z", Date.parse("2030-01-02T03:04:17.500Z"))).toBe(12.5);
});

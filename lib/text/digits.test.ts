import { expect, it } from "vitest";
import { countWord } from "./count-word.ts";
import { digits } from "./digits.ts";

it("sets thousands apart, and leaves what is smaller as it is", () => {
  expect([0, 7, 999, 1200, 1234567].map(digits)).toEqual(["0", "7", "999", "1,200", "1,234,567"]);
});

it("counts things in the same way", () => {
  expect([1, 24, 1200].map((count) => countWord(count, "bridge"))).toEqual(["1 bridge", "24 bridges", "1,200 bridges"]);
});

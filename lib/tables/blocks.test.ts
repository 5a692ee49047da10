import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.ts";

describe("the blocks of a table", () => {
  it("hold every row once, in order, and know where they start", () => {
    expect(blocksOf(["a", "b", "c", "d", "e"], 2)).toEqual([
      { start: 0, rows: ["a", "b"] },
      { start: 2, rows: ["c", "d"] },
      { start: 4, rows: ["e"] },
    ]);
  });

  it("are none where there is no row", () => expect(blocksOf([], 2)).toEqual([]));
});

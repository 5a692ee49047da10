import { describe, expect, it } from "vitest";
import { estateOf } from "../topology/testing/estate-of.ts";
import { toShort } from "../topology/to-topology.ts";
import { toBoard } from "./board.ts";
import { foldBoard } from "./fold-board.ts";
import { linesOf } from "./lines-of.ts";
import { stepOnBoard, type BoardLine, type BoardStep } from "./step-on-board.ts";

const lines: readonly BoardLine[] = [
  { key: "full", columns: [2, 3, 4, 8] },
  { key: "sparse", columns: [2] },
  { key: "other", columns: [3, 8] },
  { key: "folded", columns: [1] },
];
const step = (line: string, column: number, which: BoardStep, aimed?: number) => {
  const place = stepOnBoard(lines, { line, column }, which, aimed);
  return place === undefined ? undefined : `${place.line} ${place.column}`;
};

describe("walking over the board", () => {
  it("goes along a line over what is empty, and stops at its ends", () => {
    expect(step("full", 4, "right")).toBe("full 8");
    expect(step("full", 8, "left")).toBe("full 4");
    expect(step("full", 8, "right")).toBeUndefined();
    expect(step("full", 2, "left")).toBeUndefined();
    expect(step("other", 8, "first")).toBe("other 3");
    expect(step("full", 2, "last")).toBe("full 8");
  });

  it("goes up and down to the cell next to the column that is aimed at", () => {
    expect(step("full", 8, "down")).toBe("sparse 2");
    expect(step("sparse", 2, "down", 8)).toBe("other 8");
    expect(step("other", 8, "down")).toBe("folded 1");
    expect(step("folded", 1, "down")).toBeUndefined();
    expect(step("folded", 1, "up", 4)).toBe("other 3");
    expect(step("full", 2, "up")).toBeUndefined();
  });

  it("leads to the two corners", () => {
    expect(step("other", 3, "top")).toBe("full 2");
    expect(step("full", 3, "bottom")).toBe("folded 1");
  });

  it("comes by every line of a board, the folded ones as one", () => {
    const groups = foldBoard(toBoard(estateOf(300).map(toShort), "namespace"), new Set());
    const all = linesOf(groups);
    const shown = groups.reduce((sum, group) => sum + group.shown.length, 0);
    expect(all.length).toBe(shown + groups.filter(({ folded }) => folded.length > 0).length);
    let count = 1;
    let place = stepOnBoard(all, { line: "", column: 2 }, "top");
    for (let next = place; next !== undefined; place = next) {
      next = stepOnBoard(all, next, "down", 3);
      if (next === undefined) break;
      count++;
    }
    expect(count).toBe(all.length);
  });
});

import { describe, expect, it } from "vitest";
import { losingAll } from "../lost-reading.ts";
import { catalogues } from "./catalogues.ts";
import type { Estate, FailureMode } from "./failure-mode.ts";
import { toldOf } from "./told-of.ts";

describe.each(catalogues)("$title", ({ codes, modes, leftOut }) => {
  it("has every code as a mode, or left out with a reason, and no other", () => {
    const told = [...modes, ...leftOut].map(({ code }) => code);
    expect([...new Set(told)].toSorted()).toEqual(codes.toSorted());
    expect(leftOut.filter(({ code }) => modes.some((mode) => mode.code === code))).toEqual([]);
  });

  describe.each(modes)("$code: $title", (mode) => {
    it(`is told by ${mode.rule} first, with the values`, () => {
      const told = toldOf(mode, mode.fails.inventory);
      expect(told).toMatchObject({ outcome: mode.fails.verdict, rule: mode.rule, incomplete: [] });
      expect(told.values).toMatchObject(mode.fails.values);
    });

    it("is gone when it is mended", () => expectNoFault(mode, mode.mended));

    it(`is not claimed without ${mode.unread.what}`, () => {
      const told = toldOf(mode, losingAll(mode.fails.inventory, mode.unread.what));
      const otherwise = mode.kind === "finding" ? "none" : "unknown";
      expect(told).toMatchObject({ outcome: mode.unread.verdict ?? otherwise, incomplete: [] });
    });

    it(`is not claimed where ${mode.twin.title}`, () => expectNoFault(mode, mode.twin));
  });
});

function expectNoFault(mode: FailureMode, { inventory, verdict }: Estate): void {
  const told = toldOf(mode, inventory);
  const otherwise = mode.kind === "finding" ? "none" : "intact";
  expect(told).toMatchObject({ outcome: verdict ?? otherwise, incomplete: [] });
  expect(told.broken).not.toContain(mode.rule);
}

import { describe, expect, it } from "vitest";
import type { Verdict } from "../bridges/verdict.ts";
import { bridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { toShort } from "../topology/to-topology.ts";
import { boardGroupings } from "../view/view.ts";
import { toBoard, type BoardGroup } from "./board.ts";
import { foldBoard } from "./fold-board.ts";
import { sortBoard } from "./sort-board.ts";
import { totalOf } from "./tally.ts";

const bridge = (from: string, target: string, verdict: Verdict, blockedBy: string | null = null) =>
  toShort(bridgeOf("redis", from, target, [jointOf("redis-tls-port", verdict)], { blockedBy }));

const namesIn = (groups: readonly BoardGroup[]) =>
  groups.map(({ title, rows }) => [title, ...rows.map(({ workload }) => workload.name)].join(" "));

const many = estateOf(300).map(toShort);

describe("the board", () => {
  it("has every bridge in exactly one cell, whatever it is grouped by", () => {
    for (const grouping of boardGroupings) {
      const groups = toBoard(many, grouping);
      const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
      expect(groups.reduce((sum, { tally }) => sum + totalOf(tally), 0)).toBe(many.length);
      expect(groups.flatMap(({ rows }) => rows).length).toBe(300);
    }
  });

  it("shows the worst of several bridges of a kind, and one that nothing blocks before one that is", () => {
    const bridges = [
      bridge("shop/web", "redis-a", "intact"),
      bridge("shop/web", "redis-b", "broken", "identity-x"),
      bridge("shop/web", "redis-c", "broken"),
      bridge("shop/web", "redis-d", "unknown"),
    ];
    const cell = toBoard(bridges, "namespace")[0]?.rows[0]?.cells.get("redis");
    expect(cell).toMatchObject({ count: 4, standing: "broken", worst: { target: { name: "redis-c" } } });
    const rest = toBoard(bridges.toSpliced(2, 1), "namespace")[0]?.rows[0]?.cells.get("redis");
    expect(rest).toMatchObject({ count: 3, standing: "blocked", worst: { target: { name: "redis-b" } } });
  });

  it("goes worst first, by name, or by namespace, and back", () => {
    const bridges = [
      bridge("beta/worker", "redis", "broken"),
      bridge("alpha/zebra", "redis", "unknown"),
      bridge("alpha/ant", "redis", "intact"),
      bridge("beta/api", "redis", "at-risk"),
    ];
    const groups = toBoard(bridges, "namespace");
    const sorted = (column: "worst" | "name", isDescending = false) =>
      namesIn(sortBoard(groups, { column, isDescending }));
    expect(sorted("worst")).toEqual(["beta worker api", "alpha zebra ant"]);
    expect(sorted("name")).toEqual(["alpha ant zebra", "beta api worker"]);
    expect(sorted("name", true)).toEqual(["beta worker api", "alpha zebra ant"]);
    const whole = sortBoard(toBoard(bridges, "cluster"), { column: "namespace", isDescending: false });
    expect(namesIn(whole)).toEqual(["aks ant zebra api worker"]);
  });
});

describe("the folded board", () => {
  const groups = toBoard(many, "namespace");
  const folded = foldBoard(groups, new Set());

  it("shows every workload with anything that is not intact, and counts all others", () => {
    for (const group of folded) {
      expect(group.shown.every(({ tally }) => tally.intact < totalOf(tally))).toBe(true);
      expect(group.shown.length + group.folded.length).toBe(group.rows.length);
    }
    expect(folded.reduce((sum, group) => sum + group.folded.length, 0)).toBe(270);
  });

  it("opens one group in its place, and the one with the selected bridge", () => {
    const key = groups[3]?.key ?? "";
    const selected = groups[5]?.rows.at(-1)?.bridges[0]?.id ?? null;
    const whole = foldBoard(groups, new Set([key]), selected).filter((group) => group.folded.length === 0);
    expect(whole.map((group) => group.key)).toEqual([key, groups[5]?.key]);
  });

  it("folds nothing while all workloads fit a view", () => {
    const few = toBoard(estateOf(30).map(toShort), "namespace");
    expect(foldBoard(few, new Set()).every((group) => group.folded.length === 0)).toBe(true);
  });
});

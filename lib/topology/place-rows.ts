import type { Cell, Tie } from "./columns.ts";
import type { Middles } from "./middles.ts";
import { settle, stack } from "./settle.ts";

type Tops = Map<Cell, number>;

const passes = 6;

/** The top of every cell. Each comes as near to the height of what it is tied to as the order of its column allows. */
export function placeRows(columns: readonly (readonly Cell[])[], middles: Middles): ReadonlyMap<Cell, number> {
  const tops: Tops = new Map();
  for (const column of columns) assign(tops, column, stack(heightsOf(column), 0));
  for (let pass = 0; pass < passes; pass++) {
    const side = pass % 2 === 0 ? "before" : "after";
    for (const column of side === "before" ? columns : columns.toReversed()) {
      const wanted = column.map((cell) => meanTop(cell, cell[side], tops, middles));
      assign(tops, column, settle(heightsOf(column), wanted, 0));
    }
  }
  for (const column of columns) {
    const wanted = column.map((cell) => meanTop(cell, isPass(cell) ? cell.before : [], tops, middles));
    assign(tops, column, settle(heightsOf(column), wanted, 0));
  }
  const highest = tops.values().reduce((least, top) => Math.min(least, top), Infinity);
  return new Map([...tops].map(([cell, top]) => [cell, top - highest]));
}

/** A bridge that only passes keeps its height as long as it can: it bends once, before the card that it leads to. */
const isPass = ({ headHeight }: Cell): boolean => headHeight === 0;

const heightsOf = (column: readonly Cell[]) => column.map(({ height }) => height);

function assign(tops: Tops, column: readonly Cell[], values: readonly number[]): void {
  column.forEach((cell, row) => tops.set(cell, values[row] ?? 0));
}

/** Where it would have to stand for its ties to be level, in the mean. */
function meanTop(cell: Cell, ties: readonly Tie[], tops: Tops, middles: Middles): number {
  if (ties.length === 0) return tops.get(cell) ?? 0;
  const wanted = ties.map(
    (tie) => (tops.get(tie.cell) ?? 0) + (middles.get(tie.there) ?? 0) - (middles.get(tie.here) ?? 0),
  );
  return wanted.reduce((sum, top) => sum + top, 0) / wanted.length;
}

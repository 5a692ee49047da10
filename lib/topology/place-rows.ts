import type { Cell } from "./columns.ts";
import { settle, stack } from "./settle.ts";

type Tops = Map<Cell, number>;

const passes = 6;

/** The top of every cell. Each comes as near to the middle of its neighbours as the order of its column allows. */
export function placeRows(columns: readonly (readonly Cell[])[]): ReadonlyMap<Cell, number> {
  const tops: Tops = new Map();
  for (const column of columns) assign(tops, column, stack(heightsOf(column), 0));
  for (let pass = 0; pass < passes; pass++) {
    const side = pass % 2 === 0 ? "before" : "after";
    for (const column of side === "before" ? columns : columns.toReversed()) {
      const wanted = column.map((cell) => meanTop(cell, cell[side], tops));
      assign(tops, column, settle(heightsOf(column), wanted, 0));
    }
  }
  const highest = tops.values().reduce((least, top) => Math.min(least, top), Infinity);
  return new Map([...tops].map(([cell, top]) => [cell, top - highest]));
}

const heightsOf = (column: readonly Cell[]) => column.map(({ height }) => height);

function assign(tops: Tops, column: readonly Cell[], values: readonly number[]): void {
  column.forEach((cell, row) => tops.set(cell, values[row] ?? 0));
}

function meanTop(cell: Cell, neighbours: readonly Cell[], tops: Tops): number {
  if (neighbours.length === 0) return tops.get(cell) ?? 0;
  const middles = neighbours.map((neighbour) => (tops.get(neighbour) ?? 0) + neighbour.height / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length - cell.height / 2;
}

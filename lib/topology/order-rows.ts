import type { Cell, Tie } from "./columns.ts";
import { countCrossings } from "./crossings.ts";

type Order = readonly (readonly Cell[])[];

const sweeps = 8;

/**
 * Sorts each column by the mean row of its neighbours, sweeping right and left in turn, and keeps the order with the
 * fewest crossings. Cells without neighbours, and equal means, keep their order: small changes stay small.
 */
export function orderRows(columns: Order): Order {
  let order = columns;
  let best = columns;
  let fewest = crossingsOf(columns);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    order = sweep % 2 === 0 ? sweepRight(order) : sweepLeft(order);
    const crossings = crossingsOf(order);
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

function sweepRight(columns: Order): Order {
  const swept: (readonly Cell[])[] = [];
  columns.forEach((column, at) =>
    swept.push(at === 0 ? column : sortBy(column, rowsOf(swept[at - 1] ?? []), "before")),
  );
  return swept;
}

function sweepLeft(columns: Order): Order {
  const swept: (readonly Cell[])[] = [];
  columns
    .toReversed()
    .forEach((column, at) => swept.push(at === 0 ? column : sortBy(column, rowsOf(swept[at - 1] ?? []), "after")));
  return swept.toReversed();
}

function sortBy(column: readonly Cell[], rows: ReadonlyMap<Cell, number>, side: "before" | "after"): readonly Cell[] {
  const wanted = new Map(column.map((cell, row) => [cell, meanRow(cell[side], rows) ?? row] as const));
  return column.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}

function meanRow(ties: readonly Tie[], rows: ReadonlyMap<Cell, number>): number | undefined {
  if (ties.length === 0) return undefined;
  return ties.reduce((sum, { cell }) => sum + (rows.get(cell) ?? 0), 0) / ties.length;
}

function rowsOf(column: readonly Cell[]): ReadonlyMap<Cell, number> {
  return new Map(column.map((cell, row) => [cell, row]));
}

export function crossingsOf(columns: Order): number {
  return columns.reduce((sum, column, at) => {
    const rows = rowsOf(columns[at + 1] ?? []);
    const lines = column.flatMap((cell, left) => cell.after.map((next) => ({ left, right: rows.get(next.cell) ?? 0 })));
    return sum + countCrossings(lines);
  }, 0);
}

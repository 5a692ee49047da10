import type { Cell, Tie } from "./columns.ts";
import { countCrossings } from "./crossings.ts";

type Columns = readonly (readonly Cell[])[];
/** The numbers of each column's cells, from top to bottom. */
type Order = readonly (readonly number[])[];
/** For each cell, by number, those that it is tied to on one side. */
type Ties = readonly (readonly number[])[];

/** Cells by number: where the same ones are looked up again and again, that is several times as fast. */
interface Numbered {
  readonly order: Order;
  readonly before: Ties;
  readonly after: Ties;
}

const sweeps = 8;
/** One to the right and one to the left that bring nothing: the next ones would not either. */
const patience = 2;

/**
 * Sorts each column by the mean row of its neighbours, sweeping right and left in turn, and keeps the order with the
 * fewest crossings. Cells without neighbours, and equal means, keep their order: small changes stay small.
 */
export function orderRows(columns: Columns): Columns {
  const cells = columns.flat();
  const { order: given, before, after } = numbered(columns);
  let order = given;
  let best = given;
  let fewest = countAll(given, after);
  let inVain = 0;
  for (let sweep = 0; sweep < sweeps && inVain < patience && fewest > 0; sweep++) {
    order = sweep % 2 === 0 ? sweepRight(order, before) : sweepLeft(order, after);
    const crossings = countAll(order, after);
    inVain = crossings < fewest ? 0 : inVain + 1;
    if (inVain === 0) [best, fewest] = [order, crossings];
  }
  return best.map((column) => column.flatMap((cell) => cells[cell] ?? []));
}

export function crossingsOf(columns: Columns): number {
  const { order, after } = numbered(columns);
  return countAll(order, after);
}

function numbered(columns: Columns): Numbered {
  const cells = columns.flat();
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  const numberOf = (cell: Cell) => numbers.get(cell) ?? 0;
  const numbersOf = (ties: readonly Tie[]) => ties.map(({ cell }) => numberOf(cell));
  return {
    order: columns.map((column) => column.map(numberOf)),
    before: cells.map((cell) => numbersOf(cell.before)),
    after: cells.map((cell) => numbersOf(cell.after)),
  };
}

function sweepRight(order: Order, before: Ties): Order {
  const rows = rowsOf(order);
  return order.map((column, at) => (at === 0 ? column : sortBy(column, before, rows)));
}

function sweepLeft(order: Order, after: Ties): Order {
  const rows = rowsOf(order);
  const swept = order.toReversed().map((column, at) => (at === 0 ? column : sortBy(column, after, rows)));
  return swept.toReversed();
}

/** Sorts a column by the mean rows of what its cells are tied to, and takes down the rows that they come to. */
function sortBy(column: readonly number[], ties: Ties, rows: Float64Array): readonly number[] {
  const wanted = new Float64Array(rows.length);
  for (const cell of column) wanted[cell] = meanRow(ties[cell] ?? [], rows) ?? rows[cell] ?? 0;
  const sorted = column.toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  takeDown(sorted, rows);
  return sorted;
}

function meanRow(cells: readonly number[], rows: Float64Array): number | undefined {
  if (cells.length === 0) return undefined;
  let sum = 0;
  for (const cell of cells) sum += rows[cell] ?? 0;
  return sum / cells.length;
}

/** The row of each cell in its column, by number. */
function rowsOf(order: Order): Float64Array {
  const rows = new Float64Array(order.reduce((sum, { length }) => sum + length, 0));
  for (const column of order) takeDown(column, rows);
  return rows;
}

function takeDown(column: readonly number[], rows: Float64Array): void {
  column.forEach((cell, row) => {
    rows[cell] = row;
  });
}

function countAll(order: Order, after: Ties): number {
  const rows = rowsOf(order);
  return order.reduce((sum, column) => sum + countCrossings(endsOf(column, after, rows)), 0);
}

function endsOf(column: readonly number[], after: Ties, rows: Float64Array): readonly number[] {
  const ends: number[] = [];
  for (const cell of column) {
    const own = (after[cell] ?? []).map((next) => rows[next] ?? 0);
    ends.push(...(own.length > 1 ? own.toSorted((a, b) => a - b) : own));
  }
  return ends;
}

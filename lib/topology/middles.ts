import type { Cell, DockedRow, Tie } from "./columns.ts";
import { measures } from "./measures.ts";

/** Where on its cell each card and row has its middle, from the top of the cell. */
export type Middles = ReadonlyMap<string, number>;

/** What is docked to a card stands in the order of the rows that it is tied to; rows tied to nothing keep theirs. */
export function middlesOf(columns: readonly (readonly Cell[])[]): Middles {
  const middles = new Map<string, number>();
  const rowOf = new Map(columns.flatMap((column) => column.map((cell, row) => [cell, row] as const)));
  for (const cell of columns.flat()) {
    middles.set(cell.id, cell.headHeight === 0 ? cell.height / 2 : measures.rowGap / 2 + cell.headHeight / 2);
    let top = measures.rowGap / 2 + cell.headHeight;
    for (const { id, height } of inOrder(cell, rowOf)) {
      middles.set(id, top + height / 2);
      top += height;
    }
  }
  return middles;
}

function inOrder({ docked, before, after }: Cell, rowOf: ReadonlyMap<Cell, number>): readonly DockedRow[] {
  if (docked.length < 2) return docked;
  const ties = Map.groupBy([...before, ...after], ({ here }) => here);
  const wanted = new Map(docked.map(({ id }, at) => [id, meanRow(ties.get(id) ?? [], rowOf) ?? at]));
  return docked.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
}

function meanRow(ties: readonly Tie[], rowOf: ReadonlyMap<Cell, number>): number | undefined {
  if (ties.length === 0) return undefined;
  return ties.reduce((sum, { cell }) => sum + (rowOf.get(cell) ?? 0), 0) / ties.length;
}

import type { Cell, Tie } from "./columns.ts";
import type { Middles } from "./middles.ts";

const widest = 9;
/** What a card, and what a row that is docked to it, leaves free above and below the spans that end there. */
const cardSpread = 34;
const rowSpread = 18;

/** Where on the side of a cell a span ends: side by side with others, in the order of what they come from. */
export function placePorts(
  cells: Iterable<Cell>,
  topOf: (cell: Cell) => number,
  middles: Middles,
): (cell: Cell, span: string) => number {
  const middleOf = (cell: Cell, id: string) => topOf(cell) + (middles.get(id) ?? cell.height / 2);
  const ports = new Map<Cell, Map<string, number>>();
  for (const cell of cells) {
    const own = new Map<string, number>();
    for (const side of [cell.before, cell.after]) {
      for (const [here, ties] of Map.groupBy(side, (tie) => tie.here)) {
        const farY = (tie: Tie) => middleOf(tie.cell, tie.there);
        const sorted = ties.toSorted((a, b) => farY(a) - farY(b));
        const spread = here === cell.id ? cardSpread : rowSpread;
        const step = Math.min(widest, spread / Math.max(1, sorted.length - 1));
        sorted.forEach(({ span }, at) => own.set(span, middleOf(cell, here) + (at - (sorted.length - 1) / 2) * step));
      }
    }
    ports.set(cell, own);
  }
  return (cell, span) => ports.get(cell)?.get(span) ?? middleOf(cell, cell.id);
}

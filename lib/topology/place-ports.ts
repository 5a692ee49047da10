import type { Cell } from "./columns.ts";

const widest = 9;

/** Where on the side of a cell the span to a neighbour ends: side by side, in the order of the neighbours. */
export function placePorts(
  cells: Iterable<Cell>,
  topOf: (cell: Cell) => number,
): (cell: Cell, neighbour: Cell) => number {
  const middleOf = (cell: Cell) => topOf(cell) + cell.height / 2;
  const ports = new Map<Cell, Map<Cell, number>>();
  for (const cell of cells) {
    const own = new Map<Cell, number>();
    for (const side of [cell.before, cell.after]) {
      const sorted = side.toSorted((a, b) => middleOf(a) - middleOf(b));
      const step = Math.min(widest, (cell.height - 40) / Math.max(1, sorted.length - 1));
      sorted.forEach((neighbour, at) => own.set(neighbour, middleOf(cell) + (at - (sorted.length - 1) / 2) * step));
    }
    ports.set(cell, own);
  }
  return (cell, neighbour) => ports.get(cell)?.get(neighbour) ?? middleOf(cell);
}

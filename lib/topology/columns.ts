import { laneIndex, lanes } from "./lane.ts";
import { measures } from "./measures.ts";
import type { Span } from "./span.ts";
import type { TopologyNode } from "./topology.ts";

/** A row of a column: a card, or the place where a bridge passes through. */
export interface Cell {
  readonly id: string;
  readonly column: number;
  /** With its share of the room between rows. */
  readonly height: number;
  /** Cells of the neighbouring columns that a span leads to. */
  readonly before: Cell[];
  readonly after: Cell[];
}

export interface Columns {
  readonly columns: readonly (readonly Cell[])[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** For each span the cells it passes, from its first card to its last. */
  readonly ways: ReadonlyMap<string, readonly Cell[]>;
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Cards and passes in their columns, in an order that depends on names only. */
export function toColumns(nodes: readonly TopologyNode[], spans: readonly Span[]): Columns {
  const cells = new Map<string, Cell>();
  const addCell = (id: string, column: number, height: number): Cell => {
    const cell = { id, column, height, before: [], after: [] };
    cells.set(id, cell);
    return cell;
  };
  const sorted = nodes.toSorted(
    (a, b) => compareText(a.group, b.group) || compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  for (const { id, lane } of sorted) addCell(id, laneIndex(lane), measures.cardHeight + measures.rowGap);

  const ways = new Map<string, readonly Cell[]>();
  for (const span of spans.toSorted((a, b) => compareText(a.id, b.id))) {
    const [from, to] = [cells.get(span.from), cells.get(span.to)];
    if (from === undefined || to === undefined || from.column >= to.column) continue;
    const passes = Array.from({ length: to.column - from.column - 1 }, (_, at) =>
      addCell(`${span.id} / ${at}`, from.column + at + 1, measures.passHeight),
    );
    ways.set(span.id, tie([from, ...passes, to]));
  }
  const byColumn = Map.groupBy(cells.values(), ({ column }) => column);
  return { columns: lanes.map((_, column) => byColumn.get(column) ?? []), cells, ways };
}

function tie(way: readonly Cell[]): readonly Cell[] {
  way.forEach((cell, at) => {
    const next = way[at + 1];
    if (next === undefined) return;
    cell.after.push(next);
    next.before.push(cell);
  });
  return way;
}

import { cardHeight } from "./card-text.ts";
import { laneIndex, lanes } from "./lane.ts";
import { measures } from "./measures.ts";
import type { Sizes } from "./sizes.ts";
import type { Span } from "./span.ts";
import type { TopologyNode } from "./topology.ts";

/** A row of a column: a card with what is docked to it, or the place where a bridge passes through. */
export interface Cell {
  readonly id: string;
  readonly column: number;
  /** With its share of the room between rows. */
  readonly height: number;
  /** Of the card itself, above what is docked to it. */
  readonly headHeight: number;
  readonly docked: readonly DockedRow[];
  /** What ties it to cells of the neighbouring columns. */
  readonly before: Tie[];
  readonly after: Tie[];
}

export interface DockedRow {
  readonly id: string;
  readonly height: number;
}

/** A span's way from one cell to another. */
export interface Tie {
  readonly span: string;
  readonly cell: Cell;
  /** Which card or row it ends at, on this side and on the other. */
  readonly here: string;
  readonly there: string;
}

export interface Columns {
  readonly columns: readonly (readonly Cell[])[];
  /** For each span the cells it passes, from its first card to its last. */
  readonly ways: ReadonlyMap<string, readonly Cell[]>;
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Cards and passes in their columns, in an order that depends on names only. */
export function toColumns(nodes: readonly TopologyNode[], spans: readonly Span[], sizes: Sizes): Columns {
  const cells: Cell[] = [];
  const cellOf = new Map<string, Cell>();
  const addCell = (cell: Pick<Cell, "id" | "column" | "height"> & Partial<Cell>): Cell => {
    const added = { headHeight: 0, docked: [], before: [], after: [], ...cell };
    cells.push(added);
    return added;
  };
  const sorted = nodes.toSorted(
    (a, b) => compareText(a.group, b.group) || compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  const rows = Map.groupBy(sorted, ({ owner }) => owner);
  for (const node of rows.get(null) ?? []) {
    const docked = (rows.get(node.id) ?? []).map((row) => ({ id: row.id, height: cardHeight(row, sizes) }));
    const headHeight = cardHeight(node, sizes);
    const height = docked.reduce((sum, row) => sum + row.height, headHeight) + measures.rowGap;
    const cell = addCell({ id: node.id, column: laneIndex(node.lane), height, headHeight, docked });
    for (const { id } of [node, ...docked]) cellOf.set(id, cell);
  }

  const ways = new Map<string, readonly Cell[]>();
  for (const span of spans.toSorted((a, b) => compareText(a.id, b.id))) {
    const [from, to] = [cellOf.get(span.from), cellOf.get(span.to)];
    if (from === undefined || to === undefined || from.column >= to.column) continue;
    const passes = Array.from({ length: to.column - from.column - 1 }, (_, at) =>
      addCell({ id: `${span.id} / ${at}`, column: from.column + at + 1, height: measures.passHeight }),
    );
    ways.set(span.id, tie(span, [from, ...passes, to]));
  }
  const byColumn = Map.groupBy(cells, ({ column }) => column);
  return { columns: lanes.map((_, column) => byColumn.get(column) ?? []), ways };
}

function tie({ id: span, from, to }: Span, way: readonly Cell[]): readonly Cell[] {
  way.forEach((cell, at) => {
    const next = way[at + 1];
    if (next === undefined) return;
    const here = at === 0 ? from : cell.id;
    const there = at === way.length - 2 ? to : next.id;
    cell.after.push({ span, cell: next, here, there });
    next.before.push({ span, cell, here: there, there: here });
  });
  return way;
}

import { arrangeColumns } from "./arrange-columns.ts";
import { arrangeGrid } from "./arrange-grid.ts";
import type { Arrangement, LaneBox } from "./arrangement.ts";
import { toColumns } from "./columns.ts";
import { orderRows } from "./order-rows.ts";
import { placeLabels } from "./place-labels.ts";
import type { Point } from "./point.ts";
import type { Span } from "./span.ts";
import type { TopologyNode } from "./topology.ts";
import type { Way } from "./way.ts";

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Lanes are several columns wide: more than can be read at once, meant to be seen as a whole first. */
  readonly isGrid: boolean;
  /** From left to right, one for each lane. */
  readonly lanes: readonly LaneBox[];
  /** The top left corner of each card, by node id. */
  readonly cards: ReadonlyMap<string, Point>;
  /** By span id. */
  readonly ways: ReadonlyMap<string, Way>;
}

/** Above this many cards in one lane, lanes are as many columns wide as it takes to see them in one look. */
export const columnLimit = 28;

/**
 * Lanes of given cards, rows sorted against crossings, every row near the middle of what it is linked to. Pure and
 * deterministic: the order of the arguments does not matter. O(n log n) in cards and spans.
 *
 * @param isDetailed whether spans that are whole say how they are carried
 */
export function layOut(nodes: readonly TopologyNode[], spans: readonly Span[], isDetailed = false): Layout {
  const columns = toColumns(nodes, spans);
  const ordered = { ...columns, columns: orderRows(columns.columns) };
  const cardIds = new Set(nodes.map(({ id }) => id));
  const arranged = isTall(ordered.columns, cardIds) ? arrangeGrid(ordered, cardIds) : arrangeColumns(ordered, cardIds);
  const { width, height, isGrid, lanes, cards } = arranged;
  return { width, height, isGrid, lanes, cards, ways: waysOf(spans, arranged, isDetailed) };
}

function isTall(columns: readonly (readonly { readonly id: string }[])[], cardIds: ReadonlySet<string>): boolean {
  return columns.some((column) => column.filter(({ id }) => cardIds.has(id)).length > columnLimit);
}

function waysOf(spans: readonly Span[], { courses, height }: Arrangement, isDetailed: boolean): Layout["ways"] {
  const labels = placeLabels(spans, courses, height, isDetailed);
  return new Map(
    [...courses].map(([id, course]) => [
      id,
      { ...course, ...(labels.get(id) ?? { label: null, labelKind: "none" as const, opening: 0 }) },
    ]),
  );
}

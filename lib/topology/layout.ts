import { arrangeColumns } from "./arrange-columns.ts";
import { arrangeGrid } from "./arrange-grid.ts";
import type { Arrangement, LaneBox } from "./arrangement.ts";
import type { Box } from "./box.ts";
import { toColumns } from "./columns.ts";
import { orderRows } from "./order-rows.ts";
import { placeLabels } from "./place-labels.ts";
import { mapSizes, sizesFor, type Sizes } from "./sizes.ts";
import type { Span } from "./span.ts";
import { isTall } from "./tall.ts";
import type { TopologyNode } from "./topology.ts";
import type { Way } from "./way.ts";

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Lanes are several columns wide: more than can be read at once, meant to be seen as a whole first. */
  readonly isGrid: boolean;
  readonly sizes: Sizes;
  /** From left to right, one for each lane. */
  readonly lanes: readonly LaneBox[];
  /** Each card with what is docked to it, and after it each row that is docked, by node id. */
  readonly cards: ReadonlyMap<string, Box>;
  /** By span id. */
  readonly ways: ReadonlyMap<string, Way>;
}

/** The room that a picture has on a usual screen, in pixels. */
export const usualRoom = 1390;

export interface LayoutOptions {
  /** How wide the frame is, in pixels. */
  readonly room?: number;
  /** Whether spans that are whole say how they are carried. */
  readonly isDetailed?: boolean;
}

/**
 * Lanes of given cards, rows sorted against crossings, every row near the height of what it is tied to. Pure and
 * deterministic: the order of the arguments does not matter. O(n log n) in cards and spans.
 */
export function layOut(
  nodes: readonly TopologyNode[],
  spans: readonly Span[],
  { room = usualRoom, isDetailed = false }: LayoutOptions = {},
): Layout {
  const isGrid = isTall(nodes);
  const sizes = isGrid ? mapSizes : sizesFor(room);
  const columns = toColumns(nodes, spans, sizes);
  const ordered = { ...columns, columns: orderRows(columns.columns) };
  const { courses, ...arranged } = isGrid ? arrangeGrid(ordered) : arrangeColumns(ordered, sizes);
  return { ...arranged, sizes, ways: waysOf(spans, courses, arranged.height, sizes, isDetailed) };
}

function waysOf(
  spans: readonly Span[],
  courses: Arrangement["courses"],
  height: number,
  sizes: Sizes,
  isDetailed: boolean,
): Layout["ways"] {
  const labels = placeLabels(spans, courses, { height, sizes, isDetailed });
  return new Map(
    [...courses].map(([id, course]) => [
      id,
      { ...course, ...(labels.get(id) ?? { label: null, labelKind: "none" as const, opening: 0 }) },
    ]),
  );
}

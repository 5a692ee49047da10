import type { Arrangement, LaneBox } from "./arrangement.ts";
import type { Cell, Columns } from "./columns.ts";
import { measures } from "./measures.ts";
import type { Point } from "./point.ts";
import { mapSizes } from "./sizes.ts";

const columnPitch = mapSizes.cardWidth + measures.columnGap;
const rowPitch = measures.cardHeight + measures.gutterHeight;
/** How much wider than high the whole may become. */
const proportion = 1.7;

interface Lane extends LaneBox {
  readonly columns: number;
  /** Between the tops of two rows: lanes of few cards are spread over the whole height. */
  readonly pitch: number;
}

/** A card's place: the lane's order runs along the rows, so that neighbours in it stay at one height. */
interface Place {
  readonly lane: Lane;
  readonly card: Point;
  /** The height of the gutter below the card's row, through which its lines run. */
  readonly gutter: number;
}

/** Lanes of several columns: large estates in one look. Lines run in the gutters between the rows, never over cards. */
export function arrangeGrid({ columns, ways }: Columns): Arrangement {
  const ordered = columns.map((column) => column.filter(({ headHeight }) => headHeight > 0));
  const rows = rowsFor(ordered.map(({ length }) => length));
  const lanes = lanesFor(ordered, rows);
  const places = new Map<string, Place>();
  const gutters = new Map<Cell, number>();
  columns.forEach((column, index) => {
    const lane = lanes[index];
    if (lane !== undefined) placeColumn(lane, column, places, gutters);
  });
  const last = lanes.at(-1);
  return {
    width: last === undefined ? 0 : last.x + last.width,
    height: measures.headerHeight + rows * rowPitch + measures.rowGap,
    isGrid: true,
    lanes,
    cards: new Map(
      [...places].map(([id, { card }]) => [id, { ...card, width: mapSizes.cardWidth, height: measures.cardHeight }]),
    ),
    courses: new Map([...ways].map(([id, way]) => [id, courseOf(way, places, lanes, gutters)])),
  };
}

/** As many rows as give the whole a shape that fits a screen. */
function rowsFor(counts: readonly number[]): number {
  const area = counts.reduce((sum, count) => sum + count, 0) * columnPitch * rowPitch;
  return Math.max(1, Math.ceil(Math.sqrt(area / proportion) / rowPitch));
}

function lanesFor(columns: readonly (readonly Cell[])[], rows: number): readonly Lane[] {
  let x = 0;
  return columns.map(({ length }) => {
    const count = Math.max(1, Math.ceil(length / rows));
    const width = count * columnPitch - measures.columnGap;
    const used = Math.max(1, Math.ceil(length / count));
    const lane = { x, width, columns: count, pitch: (rows * rowPitch) / used };
    x += width + mapSizes.laneGap;
    return lane;
  });
}

/** What only passes runs through the gutter of the row that it comes after, so that the order of all is kept. */
function placeColumn(
  lane: Lane,
  column: readonly Cell[],
  places: Map<string, Place>,
  gutters: Map<Cell, number>,
): void {
  let at = 0;
  let gutter: number = measures.headerHeight;
  for (const cell of column) {
    if (cell.headHeight > 0) {
      const place = placeAt(lane, at++);
      places.set(cell.id, place);
      gutter = place.gutter;
    }
    gutters.set(cell, gutter);
  }
}

function placeAt(lane: Lane, at: number): Place {
  const row = Math.floor(at / lane.columns);
  const top = measures.headerHeight + measures.rowGap / 2 + Math.round(row * lane.pitch);
  return {
    lane,
    card: { x: lane.x + (at % lane.columns) * columnPitch, y: top },
    gutter: top + measures.cardHeight + measures.gutterHeight / 2,
  };
}

/** Out of the card into the gutter, along it, over to the next lane, and the same way in. */
function courseOf(
  way: readonly Cell[],
  places: ReadonlyMap<string, Place>,
  lanes: readonly Lane[],
  gutters: ReadonlyMap<Cell, number>,
): { readonly points: readonly Point[]; readonly labelAfter: number } {
  const [from, to] = [places.get(way[0]?.id ?? ""), places.get(way.at(-1)?.id ?? "")];
  if (from === undefined || to === undefined) return { points: [], labelAfter: 0 };
  const leaving = leave(from);
  const passed = way.slice(1, -1).flatMap((cell) => {
    const lane = lanes[cell.column];
    const y = gutters.get(cell) ?? to.gutter;
    return lane === undefined ? [] : [lane.x, lane.x + lane.width].map((x) => ({ x, y }));
  });
  return { points: [...leaving, ...passed, ...enter(to)], labelAfter: leaving.length - 1 };
}

const middleOf = ({ y }: Point): number => y + measures.cardHeight / 2;

function leave({ lane, card, gutter }: Place): Point[] {
  const right = card.x + mapSizes.cardWidth;
  const end = lane.x + lane.width;
  const start = { x: right, y: middleOf(card) };
  return right >= end ? [start] : [start, { x: right + measures.columnGap, y: gutter }, { x: end, y: gutter }];
}

function enter({ lane, card, gutter }: Place): Point[] {
  const end = { x: card.x, y: middleOf(card) };
  return card.x <= lane.x ? [end] : [{ x: lane.x, y: gutter }, { x: card.x - measures.columnGap, y: gutter }, end];
}

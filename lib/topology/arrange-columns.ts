import type { Arrangement } from "./arrangement.ts";
import type { Box } from "./box.ts";
import type { Cell, Columns } from "./columns.ts";
import { lanes } from "./lane.ts";
import { measures } from "./measures.ts";
import { middlesOf, type Middles } from "./middles.ts";
import { placePorts } from "./place-ports.ts";
import { placeRows } from "./place-rows.ts";
import type { Point } from "./point.ts";
import type { Sizes } from "./sizes.ts";

type LeftOf = (lane: number) => number;

/** One column for each lane, every row near the height of what it is tied to. */
export function arrangeColumns({ columns, ways }: Columns, { cardWidth, laneGap }: Sizes): Arrangement {
  const leftOf: LeftOf = (lane) => lane * (cardWidth + laneGap);
  const cells = columns.flat();
  const middles = middlesOf(columns);
  const tops = placeRows(columns, middles);
  const firstRow = measures.headerHeight + measures.rowGap / 2;
  const topOf = (cell: Cell) => firstRow + (tops.get(cell) ?? 0);
  const portOf = placePorts(cells, topOf, middles);
  return {
    width: leftOf(lanes.length - 1) + cardWidth,
    height: cells.reduce((most, cell) => Math.max(most, topOf(cell) + cell.height), firstRow) + measures.rowGap / 2,
    isGrid: false,
    lanes: lanes.map((_, lane) => ({ x: leftOf(lane), width: cardWidth })),
    cards: new Map(cells.flatMap((cell) => boxesOf(cell, leftOf(cell.column), topOf(cell), cardWidth, middles))),
    courses: new Map(
      [...ways].map(([span, way]) => {
        const points = way.flatMap((cell, at): Point[] => {
          const [left, y] = [leftOf(cell.column), portOf(cell, span)];
          return [...(at > 0 ? [{ x: left, y }] : []), ...(at < way.length - 1 ? [{ x: left + cardWidth, y }] : [])];
        });
        return [span, { points, labelAfter: 0 }];
      }),
    ),
  };
}

/** The box of a card and of each row that is docked to it; what only passes has none. */
function boxesOf(
  { id, height, headHeight, docked }: Cell,
  x: number,
  top: number,
  width: number,
  middles: Middles,
): readonly (readonly [string, Box])[] {
  if (headHeight === 0) return [];
  const rows = docked.map(
    (row) => [row.id, { x, y: top + (middles.get(row.id) ?? 0) - row.height / 2, width, height: row.height }] as const,
  );
  return [[id, { x, y: top + measures.rowGap / 2, width, height: height - measures.rowGap }], ...rows];
}

import type { Arrangement } from "./arrangement.ts";
import type { Cell, Columns } from "./columns.ts";
import { lanes } from "./lane.ts";
import { measures } from "./measures.ts";
import { placePorts } from "./place-ports.ts";
import { placeRows } from "./place-rows.ts";
import type { Point } from "./point.ts";

const laneX = (index: number): number => index * (measures.cardWidth + measures.laneGap);

/** One column for each lane, every row near the middle of what it is linked to. */
export function arrangeColumns({ columns, cells, ways }: Columns, cardIds: ReadonlySet<string>): Arrangement {
  const tops = placeRows(columns);
  const firstRow = measures.headerHeight + measures.rowGap / 2;
  const topOf = (cell: Cell) => firstRow + (tops.get(cell) ?? 0);
  const portOf = placePorts(cells.values(), topOf);
  const cards = new Map<string, Point>();
  for (const cell of cells.values()) {
    if (cardIds.has(cell.id)) cards.set(cell.id, { x: laneX(cell.column), y: topOf(cell) + measures.rowGap / 2 });
  }
  return {
    width: laneX(lanes.length - 1) + measures.cardWidth + measures.lanePadding,
    height:
      cells.values().reduce((most, cell) => Math.max(most, topOf(cell) + cell.height), firstRow) + measures.rowGap / 2,
    isGrid: false,
    lanes: lanes.map((_, index) => ({ x: laneX(index), width: measures.cardWidth })),
    cards,
    courses: new Map(
      [...ways].map(([id, way]) => [
        id,
        { points: way.flatMap((cell, at) => pointsAt(cell, at, way, portOf)), labelAfter: 0 },
      ]),
    ),
  };
}

function pointsAt(cell: Cell, at: number, way: readonly Cell[], portOf: ReturnType<typeof placePorts>): Point[] {
  const [previous, next] = [way[at - 1], way[at + 1]];
  const left = laneX(cell.column);
  const points: Point[] = [];
  if (previous !== undefined) points.push({ x: left, y: portOf(cell, previous) });
  if (next !== undefined) points.push({ x: left + measures.cardWidth, y: portOf(cell, next) });
  return points;
}

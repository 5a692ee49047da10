import { toColumns, type Cell } from "./columns.ts";
import { lanes } from "./lane.ts";
import { laneWidth, laneX, measures } from "./measures.ts";
import { orderRows } from "./order-rows.ts";
import { placeLabels } from "./place-labels.ts";
import { placePorts } from "./place-ports.ts";
import { placeRows } from "./place-rows.ts";
import type { Point } from "./point.ts";
import type { Span } from "./span.ts";
import type { TopologyNode } from "./topology.ts";

/** The course of a span: where it leaves and enters each lane, and where its label stands. */
export interface Way {
  /** Leaving the first card; in and out of every lane it only passes; entering the last card. */
  readonly points: readonly Point[];
  /** The middle of its label, between the first two points; null when the span is intact and carries none. */
  readonly label: Point | null;
  /** How wide the span is open around its label; 0 while it is whole. */
  readonly opening: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The top left corner of each card, by node id. */
  readonly cards: ReadonlyMap<string, Point>;
  /** By span id. */
  readonly ways: ReadonlyMap<string, Way>;
}

/**
 * Columns of given cards, rows sorted against crossings, every row near the middle of what it is linked to. Pure and
 * deterministic: the order of the arguments does not matter. O(n log n) in cards and spans.
 */
export function layOut(nodes: readonly TopologyNode[], spans: readonly Span[]): Layout {
  const { columns, cells, ways } = toColumns(nodes, spans);
  const tops = placeRows(orderRows(columns));
  const firstRow = measures.headerHeight + measures.rowGap / 2;
  const topOf = (cell: Cell) => firstRow + (tops.get(cell) ?? 0);
  const portOf = placePorts(cells.values(), topOf);
  const cards = new Map<string, Point>();
  for (const { id } of nodes) {
    const cell = cells.get(id);
    if (cell !== undefined) cards.set(id, { x: laneX(cell.column), y: topOf(cell) + measures.rowGap / 2 });
  }
  const courses = new Map(
    [...ways].map(([id, way]) => [id, way.flatMap((cell, at) => pointsAt(cell, at, way, portOf))]),
  );
  const labels = placeLabels(spans, courses);
  const openings = new Map(spans.map((span) => [span.id, openingOf(span)]));
  return {
    width: laneX(lanes.length - 1) + laneWidth - measures.lanePadding,
    height:
      cells.values().reduce((most, cell) => Math.max(most, topOf(cell) + cell.height), firstRow) + measures.rowGap / 2,
    cards,
    ways: new Map(
      [...courses].map(([id, points]) => [
        id,
        { points, label: labels.get(id) ?? null, opening: openings.get(id) ?? 0 },
      ]),
    ),
  };
}

function openingOf({ verdict, gap }: Span): number {
  if (verdict !== "broken") return 0;
  return gap === null ? measures.chipGapWidth : measures.gapWidth;
}

function pointsAt(cell: Cell, at: number, way: readonly Cell[], portOf: ReturnType<typeof placePorts>): Point[] {
  const [previous, next] = [way[at - 1], way[at + 1]];
  const left = laneX(cell.column);
  const points: Point[] = [];
  if (previous !== undefined) points.push({ x: left, y: portOf(cell, previous) });
  if (next !== undefined) points.push({ x: left + measures.cardWidth, y: portOf(cell, next) });
  return points;
}

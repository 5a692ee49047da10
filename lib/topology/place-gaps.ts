import type { Point } from "./layout.ts";
import { measures } from "./measures.ts";
import { settle } from "./settle.ts";
import type { Span } from "./span.ts";

const distance = 8;

/** The middle of the gap of each broken span, by span id: half way to the next lane, and none on top of another. */
export function placeGaps(
  spans: readonly Span[],
  courses: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Point> {
  const wanted = spans.flatMap(({ id, gap }) => {
    const [start, end] = courses.get(id) ?? [];
    if (gap === null || start === undefined || end === undefined) return [];
    return [{ id, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }];
  });
  const placed = new Map<string, Point>();
  for (const [x, gaps] of Map.groupBy(wanted, (gap) => gap.x)) {
    const sorted = gaps.toSorted((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
    const heights = sorted.map(() => measures.gapHeight);
    const tops = settle(
      heights,
      sorted.map(({ y }) => y - measures.gapHeight / 2),
      distance,
    );
    sorted.forEach(({ id }, at) => placed.set(id, { x, y: (tops[at] ?? 0) + measures.gapHeight / 2 }));
  }
  return placed;
}

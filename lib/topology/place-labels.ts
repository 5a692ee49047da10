import type { Point } from "./point.ts";
import { measures } from "./measures.ts";
import { settle } from "./settle.ts";
import type { Span } from "./span.ts";

const distance = 8;

/** What is written on a span: the two values of a gap, or the word of its verdict. Whole spans carry none. */
export function labelHeight({ verdict, gap }: Span): number | null {
  if (verdict === "intact") return null;
  return gap === null ? measures.chipHeight : measures.gapHeight;
}

/**
 * The middle of each span's label, by span id: half way to the next lane, none on top of another, and at the height
 * of the end where fewer spans meet, because there it is least in the way.
 */
export function placeLabels(
  spans: readonly Span[],
  courses: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Point> {
  const leaving = Map.groupBy(spans, ({ from }) => from);
  const entering = Map.groupBy(spans, ({ to }) => to);
  const wanted = spans.flatMap((span) => {
    const { id, from, to } = span;
    const [start, end] = courses.get(id) ?? [];
    const height = labelHeight(span);
    if (height === null || start === undefined || end === undefined) return [];
    const [atStart, atEnd] = [leaving.get(from)?.length ?? 1, entering.get(to)?.length ?? 1];
    const y = (start.y * atEnd + end.y * atStart) / (atStart + atEnd);
    return [{ id, height, x: (start.x + end.x) / 2, y }];
  });
  const placed = new Map<string, Point>();
  for (const [x, labels] of Map.groupBy(wanted, (label) => label.x)) {
    const sorted = labels.toSorted((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
    const heights = sorted.map(({ height }) => height);
    const tops = settle(
      heights,
      sorted.map(({ y, height }) => y - height / 2),
      distance,
    );
    sorted.forEach(({ id, height }, at) => placed.set(id, { x, y: (tops[at] ?? 0) + height / 2 }));
  }
  return placed;
}

import type { Verdict } from "../bridges/verdict.ts";
import type { Point } from "./layout.ts";
import { measures } from "./measures.ts";
import { settle } from "./settle.ts";
import type { Span } from "./span.ts";

const distance = 8;

/** What is written on a span: the two values of a gap, or the word of its verdict. Whole spans carry none. */
export function labelHeight(verdict: Verdict): number | null {
  if (verdict === "intact") return null;
  return verdict === "broken" ? measures.gapHeight : measures.chipHeight;
}

/** The middle of each span's label, by span id: half way to the next lane, and none on top of another. */
export function placeLabels(
  spans: readonly Span[],
  courses: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Point> {
  const wanted = spans.flatMap(({ id, verdict }) => {
    const [start, end] = courses.get(id) ?? [];
    const height = labelHeight(verdict);
    if (height === null || start === undefined || end === undefined) return [];
    return [{ id, height, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }];
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

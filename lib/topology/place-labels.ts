import { severityOf } from "../bridges/verdict.ts";
import { measures } from "./measures.ts";
import type { Point } from "./point.ts";
import { keepBetween, settle } from "./settle.ts";
import type { Span } from "./span.ts";
import type { Course, LabelKind, Way } from "./way.ts";

/** What is written on a span, and how far it is open there. */
export type Label = Pick<Way, "label" | "labelKind" | "opening">;

const distance = 8;
/** How much of the height between two lanes labels may take up before they say less. */
const fullest = 0.75;

const heights: Readonly<Record<LabelKind, number>> = {
  values: measures.gapHeight,
  word: measures.chipHeight,
  none: 0,
};

interface Wanted {
  readonly span: Span;
  readonly kind: LabelKind;
  readonly x: number;
  readonly y: number;
}

/**
 * The label of each span, by span id: half way to the next lane, none on top of another, and at the height of the end
 * where fewer spans meet, because there it is least in the way. Where there is not room for all, the least urgent say
 * less: a word instead of two values, then nothing.
 */
export function placeLabels(
  spans: readonly Span[],
  courses: ReadonlyMap<string, Course>,
  height: number,
  isDetailed: boolean,
): ReadonlyMap<string, Label> {
  const leaving = Map.groupBy(spans, ({ from }) => from);
  const entering = Map.groupBy(spans, ({ to }) => to);
  const wanted = spans.flatMap((span): Wanted[] => {
    const kind = wantedKind(span, isDetailed);
    const { points, labelAfter } = courses.get(span.id) ?? { points: [], labelAfter: 0 };
    const [start, end] = [points[labelAfter], points[labelAfter + 1]];
    if (kind === null || start === undefined || end === undefined) return [];
    const [atStart, atEnd] = [leaving.get(span.from)?.length ?? 1, entering.get(span.to)?.length ?? 1];
    const y = (start.y * atEnd + end.y * atStart) / (atStart + atEnd);
    return [{ span, kind, x: (start.x + end.x) / 2, y }];
  });
  const corridors = Map.groupBy(wanted, ({ x }) => x).values();
  return new Map([...corridors].flatMap((labels) => placeOne(fit(labels, height * fullest), height)));
}

function wantedKind({ verdict, gap, mechanism }: Span, isDetailed: boolean): LabelKind | null {
  if (verdict === "intact") return isDetailed && mechanism !== null ? "word" : null;
  return gap === null ? "word" : "values";
}

/** As many as fit, the most urgent first. */
function fit(labels: readonly Wanted[], room: number): readonly Wanted[] {
  let used = labels.length * (measures.chipHeight + distance);
  const byUrgency = labels.toSorted(
    (left, right) =>
      severityOf(right.span.verdict) - severityOf(left.span.verdict) ||
      Number(left.span.isBlocked) - Number(right.span.isBlocked) ||
      (left.span.id < right.span.id ? -1 : 1),
  );
  const areWordsTooMany = used > room;
  if (areWordsTooMany) used = 0;
  return byUrgency.map((label) => {
    const extra = areWordsTooMany ? heights[label.kind] + distance : heights[label.kind] - measures.chipHeight;
    if (used + extra <= room) {
      used += extra;
      return label;
    }
    return { ...label, kind: areWordsTooMany ? "none" : "word" };
  });
}

function placeOne(labels: readonly Wanted[], height: number): readonly (readonly [string, Label])[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y || (a.span.id < b.span.id ? -1 : 1));
  const written = sorted.filter(({ kind }) => kind !== "none");
  const sizes = written.map(({ kind }) => heights[kind]);
  const settled = settle(
    sizes,
    written.map(({ y, kind }) => y - heights[kind] / 2),
    distance,
  );
  const tops = keepBetween(settled, sizes, distance, measures.headerHeight, height);
  const yOf = new Map(written.map(({ span, kind }, at) => [span.id, (tops[at] ?? 0) + heights[kind] / 2]));
  return sorted.map(({ span, kind, x, y }) => [
    span.id,
    { label: labelPoint(span, kind, { x, y: yOf.get(span.id) ?? y }), labelKind: kind, opening: openingOf(span, kind) },
  ]);
}

/** Nothing is written on a span that is whole and has no room; a broken one is torn there all the same. */
function labelPoint({ verdict }: Span, kind: LabelKind, point: Point): Point | null {
  return kind === "none" && verdict !== "broken" ? null : point;
}

function openingOf({ verdict }: Span, kind: LabelKind): number {
  if (verdict !== "broken") return 0;
  return { values: measures.gapWidth, word: measures.chipGapWidth, none: measures.tearWidth }[kind];
}

/** The height of what is written on a span. */
export const labelHeight = (kind: LabelKind): number => heights[kind];

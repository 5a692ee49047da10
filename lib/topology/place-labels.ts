import { severityOf } from "../bridges/verdict.ts";
import { gapHeight } from "./gap-lines.ts";
import { measures } from "./measures.ts";
import { chipWidth, mechanismLines } from "./mechanism-lines.ts";
import type { Point } from "./point.ts";
import { keepBetween, settle } from "./settle.ts";
import type { Sizes } from "./sizes.ts";
import type { Span } from "./span.ts";
import type { Course, LabelKind, Way } from "./way.ts";

/** What is written on a span, and how far it is open there. */
export type Label = Pick<Way, "label" | "labelKind" | "opening">;

const distance = 8;
/** How much of the height between two lanes labels may take up before they say less. */
const fullest = 0.75;

/** Between what is written in a gap and the ends that were torn. */
const tearRoom = 6;

interface LabelOptions {
  /** Of the whole picture. */
  readonly height: number;
  readonly sizes: Sizes;
  /** Whether spans that are whole say how they are carried. */
  readonly isDetailed: boolean;
}

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
  { height, sizes, isDetailed }: LabelOptions,
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
  return new Map([...corridors].flatMap((labels) => placeOne(fit(labels, height * fullest, sizes), height, sizes)));
}

function wantedKind({ verdict, gap, mechanism }: Span, isDetailed: boolean): LabelKind | null {
  if (verdict === "intact") return isDetailed && mechanism !== null ? "word" : null;
  if (gap !== null) return "values";
  return isDetailed && mechanism !== null ? "words" : "word";
}

/** As many as fit, the most urgent first. */
function fit(labels: readonly Wanted[], room: number, sizes: Sizes): readonly Wanted[] {
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
    const height = labelHeight(label.span, label.kind, sizes);
    const extra = areWordsTooMany ? height + distance : height - measures.chipHeight;
    if (used + extra <= room) {
      used += extra;
      return label;
    }
    return { ...label, kind: areWordsTooMany ? "none" : "word" };
  });
}

function placeOne(labels: readonly Wanted[], height: number, sizes: Sizes): readonly (readonly [string, Label])[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y || (a.span.id < b.span.id ? -1 : 1));
  const written = sorted.filter(({ kind }) => kind !== "none");
  const tall = written.map(({ span, kind }) => labelHeight(span, kind, sizes));
  const settled = settle(
    tall,
    written.map(({ y }, at) => y - (tall[at] ?? 0) / 2),
    distance,
  );
  const tops = keepBetween(settled, tall, distance, measures.headerHeight, height);
  const yOf = new Map(written.map(({ span }, at) => [span.id, (tops[at] ?? 0) + (tall[at] ?? 0) / 2]));
  return sorted.map(({ span, kind, x, y }) => [
    span.id,
    {
      label: labelPoint(span, kind, { x, y: yOf.get(span.id) ?? y }),
      labelKind: kind,
      opening: openingOf(span, kind, sizes),
    },
  ]);
}

/** Nothing is written on a span that is whole and has no room; a broken one is torn there all the same. */
function labelPoint({ verdict }: Span, kind: LabelKind, point: Point): Point | null {
  return kind === "none" && verdict !== "broken" ? null : point;
}

function openingOf(span: Span, kind: LabelKind, sizes: Sizes): number {
  if (span.verdict !== "broken") return 0;
  const words = Math.max(measures.chipGapWidth, chipWidth(mechanismLines(span, sizes)) + 2 * tearRoom);
  const values = sizes.valuesWidth + 2 * tearRoom;
  return { values, words, word: measures.chipGapWidth, none: measures.tearWidth }[kind];
}

/** The height of what is written on a span. */
export function labelHeight(span: Pick<Span, "gap" | "mechanism" | "verdict">, kind: LabelKind, sizes: Sizes): number {
  if (kind === "none") return 0;
  if (kind === "values") return span.gap === null ? measures.gapHeight : gapHeight(span.gap, sizes);
  const lines = kind === "word" && span.verdict !== "intact" ? 0 : mechanismLines(span, sizes).length;
  const further = span.verdict === "intact" ? lines - 1 : lines;
  return measures.chipHeight + Math.max(0, further) * measures.chipLineHeight;
}

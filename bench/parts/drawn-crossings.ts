import type { Point } from "../../lib/topology/point.ts";

/** A line as it is drawn, point by point. */
export type Polyline = readonly Point[];

interface Segment {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/**
 * How many pairs of lines cross on the screen, however often: what an eye has to tell apart. Lines that only touch, or
 * share an end, do not count.
 */
export function drawnCrossings(lines: readonly Polyline[]): number {
  const segments = lines.flatMap((points, line): Segment[] =>
    points.slice(1).map((b, at) => {
      const a = points[at] as Point;
      return a.x <= b.x ? { line, a, b } : { line, a: b, b: a };
    }),
  );
  segments.sort((left, right) => left.a.x - right.a.x);
  const pairs = new Set<number>();
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter(({ b }) => b.x > segment.a.x);
    for (const other of open) {
      if (other.line !== segment.line && cross(segment, other))
        pairs.add(Math.min(segment.line, other.line) * lines.length + Math.max(segment.line, other.line));
    }
    open.push(segment);
  }
  return pairs.size;
}

function cross(one: Segment, other: Segment): boolean {
  return side(one, other.a) * side(one, other.b) < 0 && side(other, one.a) * side(other, one.b) < 0;
}

const side = ({ a, b }: Segment, { x, y }: Point): number =>
  Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));

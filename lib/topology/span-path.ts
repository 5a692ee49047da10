import type { Point } from "./point.ts";
import type { Way } from "./way.ts";

/** The SVG paths of a span: one when it is whole, two when it is broken, with room for the two values between them. */
export function toPaths({ points, labelAfter, label, opening }: Way): readonly string[] {
  const [start, ...rest] = points;
  if (start === undefined) return [];
  if (label === null) return [draw(start, rest)];
  const [before, after] = [points.slice(1, labelAfter + 1), points.slice(labelAfter + 1)];
  if (opening === 0) return [draw(start, [...before, label, ...after])];
  const [left, right] = gapEnds(label, opening);
  return [draw(start, [...before, left]), draw(right, after)];
}

/** Where the two halves of a broken span end. */
export function gapEnds({ x, y }: Point, opening: number): readonly [Point, Point] {
  return [
    { x: x - opening / 2, y },
    { x: x + opening / 2, y },
  ];
}

/** Curves between lanes, straight lines through a lane that is only passed. */
function draw(start: Point, points: readonly Point[]): string {
  let here = start;
  const steps = points.map((point) => {
    const step = here.y === point.y ? `L ${at(point)}` : curve(here, point);
    here = point;
    return step;
  });
  return [`M ${at(start)}`, ...steps].join(" ");
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C ${middle} ${from.y} ${middle} ${to.y} ${at(to)}`;
}

const at = ({ x, y }: Point): string => `${x} ${y}`;

import type { Point, Way } from "./layout.ts";
import { measures } from "./measures.ts";

/** The SVG paths of a span: one when it is whole, two when it has a gap. */
export function toPaths({ points, gap }: Way): readonly string[] {
  const [start, ...rest] = points;
  if (start === undefined) return [];
  if (gap === null) return [`M ${at(start)}${course(start, rest)}`];
  const left = { x: gap.x - measures.gapWidth / 2, y: gap.y };
  const right = { x: gap.x + measures.gapWidth / 2, y: gap.y };
  return [`M ${at(start)}${course(start, [left])}`, `M ${at(right)}${course(right, rest)}`];
}

/** Curves between lanes, straight lines through a lane that is only passed. */
function course(from: Point, points: readonly Point[]): string {
  let here = from;
  return points
    .map((point) => {
      const step = here.y === point.y ? ` L ${at(point)}` : curve(here, point);
      here = point;
      return step;
    })
    .join("");
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return ` C ${middle} ${from.y} ${middle} ${to.y} ${at(to)}`;
}

const at = ({ x, y }: Point): string => `${x} ${y}`;

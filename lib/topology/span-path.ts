import type { Point } from "./point.ts";
import type { Way } from "./way.ts";

/** What a line is drawn with: a path of a canvas, or one that is written as SVG. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
}

/** The SVG paths of a span: one when it is whole, two when it is broken, with room for the two values between them. */
export function toPaths(way: Way): readonly string[] {
  return strokesOf(way).map((points) => {
    const steps: string[] = [];
    drawStroke(points, {
      moveTo: (x, y) => steps.push(`M ${x} ${y}`),
      lineTo: (x, y) => steps.push(`L ${x} ${y}`),
      bezierCurveTo: (...at) => steps.push(`C ${at.join(" ")}`),
    });
    return steps.join(" ");
  });
}

/** The same lines, drawn. */
export function drawWay(way: Way, pen: Pen): void {
  for (const points of strokesOf(way)) drawStroke(points, pen);
}

function strokesOf({ points, labelAfter, label, opening }: Way): readonly (readonly Point[])[] {
  if (points.length === 0) return [];
  if (label === null) return [points];
  const [before, after] = [points.slice(0, labelAfter + 1), points.slice(labelAfter + 1)];
  if (opening === 0) return [[...before, label, ...after]];
  const [left, right] = gapEnds(label, opening);
  return [
    [...before, left],
    [right, ...after],
  ];
}

/** Where the two halves of a broken span end. */
export function gapEnds({ x, y }: Point, opening: number): readonly [Point, Point] {
  return [
    { x: x - opening / 2, y },
    { x: x + opening / 2, y },
  ];
}

/** Curves between lanes, straight lines through a lane that is only passed. */
function drawStroke(points: readonly Point[], pen: Pen): void {
  let here: Point | undefined;
  for (const point of points) {
    if (here === undefined) pen.moveTo(point.x, point.y);
    else if (here.y === point.y) pen.lineTo(point.x, point.y);
    else {
      const middle = (here.x + point.x) / 2;
      pen.bezierCurveTo(middle, here.y, middle, point.y, point.x, point.y);
    }
    here = point;
  }
}

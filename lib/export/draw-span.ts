import type { Point } from "../topology/point.ts";
import { gapEnds, toPaths } from "../topology/span-path.ts";
import { dashes, strokeWidth } from "../topology/strokes.ts";
import { shownVerdict, type Span } from "../topology/span.ts";
import type { ShownVerdict } from "../topology/verdict-shapes.ts";
import type { Way } from "../topology/way.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";

/** One span: whole, dashed, doubled, dotted, or torn. */
export const drawSpan = (span: Span, way: Way, isLit: boolean, palette: Palette): string =>
  drawWay(way, shownVerdict(span), isLit, palette);

export function drawWay(way: Way, verdict: ShownVerdict, isLit: boolean, palette: Palette): string {
  const strokes = toPaths(way).map((path) => drawStroke(path, verdict, isLit, palette));
  const ends = way.opening > 0 && way.label !== null ? gapEnds(way.label, way.opening) : [];
  return [...strokes, ...ends.map((at) => drawTear(at, palette.verdict[verdict]))].join("");
}

function drawStroke(path: string, verdict: ShownVerdict, isLit: boolean, palette: Palette): string {
  const isDouble = verdict === "at-risk";
  const width = strokeWidth(verdict) + (isLit ? 1.5 : 0);
  const line = element("path", {
    d: path,
    fill: "none",
    stroke: verdict === "intact" && !isLit ? palette.intactLine : palette.verdict[verdict],
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-dasharray": dashes[verdict],
  });
  return isDouble ? line + element("path", { d: path, fill: "none", stroke: palette.paper, "stroke-width": 2 }) : line;
}

function drawTear({ x, y }: Point, stroke: string): string {
  return element("path", {
    d: `M ${x - 3} ${y + 8} l 6 -16`,
    stroke,
    "stroke-width": 2,
    "stroke-linecap": "round",
  });
}

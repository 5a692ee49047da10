import type { Verdict } from "../bridges/verdict.ts";
import type { Point } from "../topology/point.ts";
import { gapEnds, toPaths } from "../topology/span-path.ts";
import type { Span } from "../topology/span.ts";
import type { Way } from "../topology/way.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";

const dashes: Partial<Record<Verdict, string>> = { unknown: "9 7", settling: "0.1 6" };

/** One span: whole, dashed, doubled, dotted, or torn. */
export function drawSpan({ verdict }: Span, way: Way, isLit: boolean, palette: Palette): string {
  const strokes = toPaths(way).map((path) => drawStroke(path, verdict, isLit, palette));
  const ends = way.opening > 0 && way.label !== null ? gapEnds(way.label, way.opening) : [];
  return [...strokes, ...ends.map((at) => drawTear(at, palette))].join("");
}

export function drawStroke(path: string, verdict: Verdict, isLit: boolean, palette: Palette): string {
  const isDouble = verdict === "at-risk";
  const width = (isDouble ? 6 : verdict === "settling" ? 3.5 : 2.5) + (isLit ? 1.5 : 0);
  const line = element("path", {
    d: path,
    fill: "none",
    stroke: palette.verdict[verdict],
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-dasharray": dashes[verdict],
  });
  return isDouble ? line + element("path", { d: path, fill: "none", stroke: palette.paper, "stroke-width": 2 }) : line;
}

function drawTear({ x, y }: Point, palette: Palette): string {
  return element("path", {
    d: `M ${x - 3} ${y + 8} l 6 -16`,
    stroke: palette.verdict.broken,
    "stroke-width": 2,
    "stroke-linecap": "round",
  });
}

import { widthOf } from "../text/text-width.ts";
import { shownWorstFirst, type ShownVerdict } from "../topology/verdict-shapes.ts";
import { drawStroke } from "./draw-span.ts";
import type { Palette } from "./palette.ts";
import { textElement } from "./text-line.ts";
import { standingNames } from "./verdict-names.ts";

const size = 12;
const strokeLength = 42;
const tornLength = 13;
const beforeWord = 8;
const distance = 22;

/** How each verdict is drawn, in one line from the left. */
export function drawLegend(x: number, y: number, palette: Palette): string {
  let start = x;
  return shownWorstFirst
    .map((verdict) => {
      const [left, name] = [start, standingNames[verdict === "elsewhere" ? "blocked" : verdict].toLowerCase()];
      start += strokeLength + beforeWord + widthOf(name, { size }) + distance;
      const strokes = pathsOf(verdict, left, y).map((path) => drawStroke(path, verdict, false, palette));
      return (
        strokes.join("") + textElement(left + strokeLength + beforeWord, y + 4, { size, fill: palette.inkSoft }, name)
      );
    })
    .join("");
}

function pathsOf(verdict: ShownVerdict, left: number, y: number): readonly string[] {
  if (verdict !== "broken" && verdict !== "elsewhere") return [`M ${left} ${y} h ${strokeLength}`];
  return [`M ${left} ${y} h ${tornLength}`, `M ${left + strokeLength - tornLength} ${y} h ${tornLength}`];
}

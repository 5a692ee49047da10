import { widthOf } from "../text/text-width.ts";
import { drawnVerdicts, isTorn, sampleFrame, sampleOf } from "../topology/legend.ts";
import type { Span } from "../topology/span.ts";
import type { ShownVerdict } from "../topology/verdict-shapes.ts";
import { drawGlyph } from "./draw-card.ts";
import { drawWay } from "./draw-span.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";
import { textElement } from "./text-line.ts";
import { standingNames } from "./verdict-names.ts";

const size = 12;
const glyphSize = 11;
const beforeWord = 8;
const distance = 22;

/** How each verdict in the picture is drawn, in one line from the left. */
export function drawLegend(spans: readonly Span[], x: number, y: number, palette: Palette): string {
  let start = x;
  return drawnVerdicts(spans)
    .map((verdict) => {
      const [left, name] = [start, standingNames[verdict === "elsewhere" ? "blocked" : verdict].toLowerCase()];
      const wordX = left + sampleFrame.width + beforeWord;
      start = wordX + widthOf(name, { size }) + distance;
      const at = `translate(${left} ${y - sampleFrame.height / 2})`;
      return (
        element("g", { transform: at }, drawSample(verdict, palette)) +
        textElement(wordX, y + 4, { size, fill: palette.inkSoft }, name)
      );
    })
    .join("");
}

function drawSample(verdict: ShownVerdict, palette: Palette): string {
  const [left, top] = [(sampleFrame.width - glyphSize) / 2, (sampleFrame.height - glyphSize) / 2];
  const glyph = isTorn(verdict) ? drawGlyph(verdict, left, top, glyphSize, palette) : "";
  return drawWay(sampleOf(verdict), verdict, false, palette) + glyph;
}

import { iconOf } from "../topology/icon.ts";
import { iconShapes } from "../topology/icon-shapes.ts";
import { measures } from "../topology/measures.ts";
import type { Point } from "../topology/point.ts";
import type { TopologyNode } from "../topology/topology.ts";
import { verdictShapes, type ShownVerdict } from "../topology/verdict-shapes.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";
import { textLine, type TextStyle } from "./text-line.ts";

/** How many characters at the end of a name always stand: names of one family differ there, hosts do not. */
const tailLength = 8;
const textX = 38;
const textRoom = measures.cardWidth - textX - 8;
const glyphSize = 16;

/** One card, as the page draws it. */
export function drawCard(node: TopologyNode, { x, y }: Point, isLit: boolean, palette: Palette): string {
  const { kind, sort, title, line, verdict, isIntactHereOnly, exists } = node;
  const shown: ShownVerdict = isIntactHereOnly ? "elsewhere" : verdict;
  const tail = title.includes(".") ? 0 : tailLength;
  return element(
    "g",
    { transform: `translate(${x} ${y})` },
    drawFrame(exists === false, isLit, shown, palette),
    element("path", {
      d: iconShapes[iconOf(kind, sort)],
      transform: "translate(10 10) scale(0.833)",
      fill: "none",
      stroke: palette.inkSoft,
      "stroke-width": 1.6,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    }),
    textLine(textX, 20, textRoom - glyphSize - 8, sort, { size: 11, fill: palette.inkSoft }),
    drawGlyph(shown, measures.cardWidth - 8 - glyphSize, 8, glyphSize, palette),
    textLine(textX, 39, textRoom, title, { size: 14, fill: palette.ink, weight: 600 }, tail),
    textLine(textX, 57, textRoom, line, lineStyle(shown, palette)),
  );
}

const lineStyle = (shown: ShownVerdict, palette: Palette): TextStyle =>
  shown === "intact" ? { size: 12, fill: palette.inkSoft } : { size: 12, fill: palette.verdict[shown], weight: 600 };

/** A name that nothing answers to is a ghost: dashed and hollow. */
function drawFrame(isGhost: boolean, isLit: boolean, shown: ShownVerdict, palette: Palette): string {
  const isStrong = isGhost || isLit;
  return element("rect", {
    width: measures.cardWidth,
    height: measures.cardHeight,
    rx: 8,
    fill: isGhost ? "none" : palette.surface,
    stroke: isStrong ? palette.verdict[shown] : palette.line,
    "stroke-width": isStrong ? 2 : 1,
    "stroke-dasharray": isGhost ? "6 4" : undefined,
  });
}

export function drawGlyph(verdict: ShownVerdict, x: number, y: number, size: number, palette: Palette): string {
  return element("path", {
    d: verdictShapes[verdict],
    transform: `translate(${x} ${y}) scale(${size / 16})`,
    fill: "none",
    stroke: palette.verdict[verdict],
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
}

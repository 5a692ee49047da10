import type { Box } from "../topology/box.ts";
import type { CardLines, CardText } from "../topology/card-text.ts";
import { iconOf } from "../topology/icon.ts";
import { iconShapes } from "../topology/icon-shapes.ts";
import type { TopologyNode } from "../topology/topology.ts";
import { shownOf, verdictShapes, type ShownVerdict } from "../topology/verdict-shapes.ts";
import type { Palette } from "./palette.ts";
import { element, escapeXml } from "./svg.ts";
import { textElement } from "./text-line.ts";

const glyphSize = 16;
/** Of a letter's line, what lies above its foot. */
const ascent = 0.76;

/** One card, or one row that is docked to a card, as the page draws it. */
export function drawCard(node: TopologyNode, box: Box, text: CardText, isLit: boolean, palette: Palette): string {
  const { kind, sort, owner } = node;
  const shown = shownOf(node);
  const isRow = owner !== null;
  const lineFill = shown === "intact" ? palette.inkSoft : palette.verdict[shown];
  return element(
    "g",
    { class: isRow ? "row" : "card", transform: `translate(${box.x} ${box.y})` },
    isRow ? drawRow(node, box, isLit, shown, palette) : drawFrame(node, box, isLit, shown, palette),
    element("path", {
      d: iconShapes[iconOf(kind, sort)],
      transform: isRow ? "translate(13.5 9.5) scale(0.708)" : "translate(10 10) scale(0.833)",
      fill: "none",
      stroke: palette.inkSoft,
      "stroke-width": 1.6,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    }),
    drawGlyph(shown, box.width - 8 - glyphSize, isRow ? 6 : 10, glyphSize, palette),
    text.sort === null ? "" : drawLines(text.sort, palette.inkSoft),
    drawLines(text.title, palette.ink),
    text.note === null ? "" : drawLines(text.note, palette.inkSoft),
    drawLines(text.line, lineFill),
  );
}

function drawLines({ lines, style, lineHeight, x, y }: CardLines, fill: string): string {
  return lines
    .map((line, at) => textElement(x, y + lineHeight * (at + ascent), { ...style, fill }, escapeXml(line)))
    .join("");
}

/** A name that nothing answers to is a ghost: dashed and hollow. */
function drawFrame(
  { exists }: TopologyNode,
  { width, height }: Box,
  isLit: boolean,
  shown: ShownVerdict,
  palette: Palette,
): string {
  const isGhost = exists === false;
  const isStrong = isGhost || isLit;
  return element("rect", {
    width,
    height,
    rx: 8,
    fill: isGhost ? "none" : palette.surface,
    stroke: isStrong ? palette.verdict[shown] : palette.line,
    "stroke-width": isStrong ? 2 : 1,
    "stroke-dasharray": isGhost ? "6 4" : undefined,
  });
}

/** Set apart from what is above it by a line; a ghost has a frame of its own. */
function drawRow(
  { exists }: TopologyNode,
  { width, height }: Box,
  isLit: boolean,
  shown: ShownVerdict,
  palette: Palette,
): string {
  const line = element("path", { d: `M 0 0 H ${width}`, stroke: palette.line });
  if (exists !== false && !isLit) return line;
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4, rx: 6, fill: "none" };
  return (
    line +
    element("rect", {
      ...frame,
      stroke: palette.verdict[shown],
      "stroke-width": 1.5,
      "stroke-dasharray": exists === false ? "6 4" : undefined,
    })
  );
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

import { faultOf } from "../rules/fault-words.ts";
import type { DiffParts } from "../text/difference.ts";
import { widthOf } from "../text/text-width.ts";
import { gapLines } from "../topology/gap-lines.ts";
import { measures } from "../topology/measures.ts";
import { chipWidth, mechanismLines, mechanismStyle } from "../topology/mechanism-lines.ts";
import { labelHeight } from "../topology/place-labels.ts";
import type { Point } from "../topology/point.ts";
import type { Sizes } from "../topology/sizes.ts";
import { shownVerdict, type Span } from "../topology/span.ts";
import type { LinkGap } from "../topology/topology.ts";
import type { LabelKind } from "../topology/way.ts";
import { drawGlyph } from "./draw-card.ts";
import type { Palette } from "./palette.ts";
import { element, escapeXml } from "./svg.ts";
import { textElement, textLine } from "./text-line.ts";
import { verdictNames } from "./verdict-names.ts";

const ruleStyle = { size: 10.5, weight: 600 } as const;
const wordStyle = { size: 12, weight: 600 } as const;
/** Of a verdict, before its word. */
const glyphRoom = 16;
/** The foot of the first line of a chip. */
const firstLine = 16;

/** What is written on a span: the two values of its gap, or a word. */
export function drawLabel(span: Span, at: Point, kind: LabelKind, sizes: Sizes, palette: Palette): string {
  if (kind === "none") return "";
  const height = labelHeight(span, kind, sizes);
  const content =
    kind === "values" && span.gap !== null
      ? drawValues(span.gap, height, sizes, palette)
      : drawWord(span, kind, sizes, palette);
  return element("g", { transform: `translate(${at.x} ${at.y - height / 2})` }, content);
}

/** What is wrong, and under each other the values as far as there is room; in full for whoever rests on them. */
function drawValues(gap: LinkGap, height: number, sizes: Sizes, palette: Palette): string {
  const { rule, expected, found } = gap;
  const { valuesWidth } = sizes;
  const left = -valuesWidth / 2;
  const { broken } = palette.verdict;
  const names = twoLines(faultOf(rule), valuesWidth - 31);
  const [firstName, firstValue] = names.length === 1 ? [17, 37] : [14, 42];
  const drawnNames = names.map((name, row) =>
    textLine(left + 23, firstName + row * 12, valuesWidth - 31, name, { ...ruleStyle, fill: broken }),
  );
  const drawnValues = gapLines(gap, sizes).map(({ sign, parts, row }) => {
    const style = { size: 10.5, fill: palette.ink, isMono: true };
    return textElement(left + 8, firstValue + row * measures.valueHeight, style, sign + mark(parts, palette));
  });
  return [
    element("title", {}, escapeXml(`${faultOf(rule)}: expected ${expected ?? "a value"}, found ${found ?? "nothing"}`)),
    element("rect", { x: left, width: valuesWidth, height, rx: 8, fill: palette.surface, stroke: broken }),
    drawGlyph("broken", left + 7, firstName - 10, 12, palette),
    ...drawnNames,
    ...drawnValues,
  ].join("");
}

/** On two lines when it is too long for one. */
function twoLines(name: string, room: number): readonly string[] {
  if (widthOf(name, ruleStyle) <= room) return [name];
  const words = name.split(" ");
  let count = words.length - 1;
  while (count > 1 && widthOf(words.slice(0, count).join(" "), ruleStyle) > room) count--;
  return count < 1 ? [name] : [words.slice(0, count).join(" "), words.slice(count).join(" ")];
}

function mark({ before, differing, after }: DiffParts, palette: Palette): string {
  const style = { fill: palette.verdict.broken, "font-weight": 700, "text-decoration": "underline" };
  const marked = differing === "" ? "" : element("tspan", style, escapeXml(differing));
  return escapeXml(before) + marked + escapeXml(after);
}

/** A chip with the verdict or the mechanism, or with the mechanism below the verdict. */
function drawWord(span: Span, kind: LabelKind, sizes: Sizes, palette: Palette): string {
  const verdict = shownVerdict(span);
  if (verdict === "intact") return drawMechanism(span, sizes, palette);
  const word = verdict === "elsewhere" ? "Blocked" : verdictNames[verdict];
  const wordWidth = glyphRoom + widthOf(word, wordStyle);
  const lines = kind === "words" ? mechanismLines(span, sizes) : [];
  const fill = palette.verdict[verdict];
  return [
    drawChip(Math.max(wordWidth + 18, chipWidth(lines)), labelHeight(span, kind, sizes), fill, palette),
    drawGlyph(verdict, -wordWidth / 2, firstLine - 10, 12, palette),
    textElement(glyphRoom - wordWidth / 2, firstLine, { ...wordStyle, fill }, escapeXml(word)),
    ...centred(lines, firstLine + measures.chipLineHeight, palette),
  ].join("");
}

function drawMechanism(span: Span, sizes: Sizes, palette: Palette): string {
  const lines = mechanismLines(span, sizes);
  const chip = drawChip(chipWidth(lines), labelHeight(span, "word", sizes), palette.line, palette);
  return [chip, ...centred(lines, firstLine, palette)].join("");
}

const drawChip = (width: number, height: number, stroke: string, { surface }: Palette): string =>
  element("rect", { x: -width / 2, width, height, rx: 12, fill: surface, stroke });

const centred = (lines: readonly string[], y: number, { inkSoft }: Palette): readonly string[] =>
  lines.map((line, row) => {
    const x = -widthOf(line, mechanismStyle) / 2;
    return textElement(x, y + row * measures.chipLineHeight, { ...mechanismStyle, fill: inkSoft }, escapeXml(line));
  });

import { faultOf } from "../rules/fault-words.ts";
import type { DiffParts } from "../text/difference.ts";
import { fitText, widthOf } from "../text/text-width.ts";
import { gapLines } from "../topology/gap-lines.ts";
import { measures } from "../topology/measures.ts";
import { labelHeight, mechanismStyle } from "../topology/place-labels.ts";
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

/** A chip with the verdict or the mechanism, and with both where there is room for two lines. */
function drawWord(span: Span, kind: LabelKind, sizes: Sizes, palette: Palette): string {
  const verdict = shownVerdict(span);
  const isIntact = verdict === "intact";
  const height = labelHeight(span, kind, sizes);
  const mechanism = fitText(span.mechanism ?? verdictNames[span.verdict], sizes.laneGap - 48, wordStyle);
  const word = isIntact ? mechanism : verdict === "elsewhere" ? "Blocked" : verdictNames[verdict];
  const forGlyph = isIntact ? 0 : 16;
  const wordWidth = widthOf(word, wordStyle) + forGlyph;
  const isBoth = kind === "words";
  const width = Math.max(wordWidth, isBoth ? widthOf(mechanism, mechanismStyle) : 0) + 18;
  const [stroke, fill] = isIntact
    ? [palette.line, palette.inkSoft]
    : [palette.verdict[verdict], palette.verdict[verdict]];
  const wordY = isBoth ? 16 : height / 2 + 4;
  const mechanismX = -widthOf(mechanism, mechanismStyle) / 2;
  return [
    element("rect", { x: -width / 2, width, height, rx: Math.min(12, height / 2), fill: palette.surface, stroke }),
    isIntact ? "" : drawGlyph(verdict, -wordWidth / 2, wordY - 10, 12, palette),
    textElement(forGlyph - wordWidth / 2, wordY, { ...wordStyle, fill }, escapeXml(word)),
    isBoth ? textElement(mechanismX, 31, { ...mechanismStyle, fill: palette.inkSoft }, escapeXml(mechanism)) : "",
  ].join("");
}

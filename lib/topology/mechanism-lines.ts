import { widthOf, type TypeStyle } from "../text/text-width.ts";
import { wrapText } from "../text/wrap-text.ts";
import type { Sizes } from "./sizes.ts";
import type { Span } from "./span.ts";

/** How a mechanism is set on a span. */
export const mechanismStyle: TypeStyle = { size: 11.5 };
/** On both sides together, within a chip. */
const padding = 16;
/** On both sides together, so that one sees a span come and go. */
const roomForEnds = 32;

/** How a span is carried, on as many lines as it takes to stand clear of the cards on both sides. */
export function mechanismLines({ mechanism }: Pick<Span, "mechanism">, { laneGap }: Sizes): readonly string[] {
  if (mechanism === null) return [];
  const room = laneGap - roomForEnds - padding;
  return wrapText(mechanism, { first: room, rest: room }, mechanismStyle, 2);
}

/** Of a chip with these lines. */
export const chipWidth = (lines: readonly string[]): number =>
  padding + Math.max(0, ...lines.map((line) => widthOf(line, mechanismStyle)));

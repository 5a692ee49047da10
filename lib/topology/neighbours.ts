import { severityOf } from "../bridges/verdict.ts";
import type { Layout } from "./layout.ts";
import type { Box } from "./box.ts";
import type { Span } from "./span.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The card, or the row docked to one, to go to from a card: along the worst of its spans to the left or the right (between equals the nearest),
 * or to the next card above or below. Undefined where there is none.
 */
export function neighbourOf(
  layout: Layout,
  spans: readonly Span[],
  from: string,
  direction: Direction,
): string | undefined {
  const here = layout.cards.get(from);
  if (here === undefined) return undefined;
  return direction === "left" || direction === "right"
    ? alongSpans(layout, spans, from, here, direction)
    : inColumn(layout, here, direction);
}

function alongSpans(
  { cards }: Layout,
  spans: readonly Span[],
  from: string,
  here: Box,
  direction: "left" | "right",
): string | undefined {
  const [near, far] = direction === "left" ? (["to", "from"] as const) : (["from", "to"] as const);
  const distance = (id: string) => Math.abs((cards.get(id)?.y ?? Infinity) - here.y);
  const own = spans.filter((span) => span[near] === from);
  const reached = own.length > 0 ? own : spans.filter((span) => belongsTo(here, cards.get(span[near])));
  return reached.toSorted(
    (a, b) => severityOf(b.verdict) - severityOf(a.verdict) || distance(a[far]) - distance(b[far]),
  )[0]?.[far];
}

/** A card has the spans of what is docked to it, and a row those of its card, where it has none of its own. */
function belongsTo(here: Box, there: Box | undefined): boolean {
  return there !== undefined && (isInside(here, there) || isInside(there, here));
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.x === outer.x && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

function inColumn({ cards }: Layout, here: Box, direction: "up" | "down"): string | undefined {
  const sign = direction === "down" ? 1 : -1;
  let nearest: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of cards) {
    const distance = (y - here.y) * sign;
    if (x === here.x && distance > 0 && distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}

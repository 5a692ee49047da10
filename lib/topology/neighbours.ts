import { severityOf } from "../bridges/verdict.ts";
import type { Layout } from "./layout.ts";
import type { Point } from "./point.ts";
import type { Span } from "./span.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The card to go to from a card: along the worst of its spans to the left or the right (between equals the nearest),
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
  here: Point,
  direction: "left" | "right",
): string | undefined {
  const [near, far] = direction === "left" ? (["to", "from"] as const) : (["from", "to"] as const);
  const distance = (id: string) => Math.abs((cards.get(id)?.y ?? Infinity) - here.y);
  return spans
    .filter((span) => span[near] === from)
    .toSorted((a, b) => severityOf(b.verdict) - severityOf(a.verdict) || distance(a[far]) - distance(b[far]))[0]?.[far];
}

function inColumn({ cards }: Layout, here: Point, direction: "up" | "down"): string | undefined {
  const sign = direction === "down" ? 1 : -1;
  let nearest: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of cards) {
    const distance = (y - here.y) * sign;
    if (x === here.x && distance > 0 && distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}

import { severityOf } from "../bridges/verdict.ts";
import type { Box } from "../topology/box.ts";
import type { Layout } from "../topology/layout.ts";
import { cardText } from "../topology/card-text.ts";
import { measures } from "../topology/measures.ts";
import type { Span } from "../topology/span.ts";
import type { Topology } from "../topology/topology.ts";
import { visibleIn } from "../topology/visible.ts";
import { drawCard } from "./draw-card.ts";
import { drawLabel } from "./draw-label.ts";
import { drawSpan } from "./draw-span.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";
import { textLine } from "./text-line.ts";

/** What is drawn: the stages of the picture, as the page has them. */
export interface DrawnPicture {
  readonly topology: Topology;
  readonly spans: readonly Span[];
  readonly layout: Layout;
}

const faint = 0.25;

/** What a box shows: bands, spans over them, cards over those, labels above all; what is worse lies over what is not. */
export function drawPicture(
  { topology, spans, layout }: DrawnPicture,
  box: Box,
  palette: Palette,
  lit: ReadonlySet<string> | null,
): string {
  const visible = visibleIn(layout, box);
  const isLit = (id: string) => lit?.has(id) ?? false;
  const inStrength = (id: string, drawn: string) =>
    lit === null || lit.has(id) || drawn === "" ? drawn : element("g", { opacity: faint }, drawn);
  const shown = spans
    .filter(({ id }) => visible.has(id))
    .toSorted((left, right) => severityOf(left.verdict) - severityOf(right.verdict));
  const lines = shown.map((span) => {
    const way = layout.ways.get(span.id);
    return way === undefined ? "" : inStrength(span.id, drawSpan(span, way, isLit(span.id), palette));
  });
  const inOrder = topology.nodes.toSorted((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
  const cards = inOrder.map((node) => {
    const at = layout.cards.get(node.id);
    if (at === undefined || !visible.has(node.id)) return "";
    return inStrength(node.id, drawCard(node, at, cardText(node, layout.sizes), isLit(node.id), palette));
  });
  const labels = shown.map((span) => {
    const way = layout.ways.get(span.id);
    return way?.label == null
      ? ""
      : inStrength(span.id, drawLabel(span, way.label, way.labelKind, layout.sizes, palette));
  });
  return [drawLanes(topology, layout, palette), ...lines, ...cards, ...labels].join("");
}

function drawLanes({ lanes }: Topology, layout: Layout, palette: Palette): string {
  const drawn = lanes.map(({ title, hint }, at) => {
    const lane = layout.lanes[at];
    if (lane === undefined) return "";
    const [x, width] = [lane.x - measures.lanePadding, lane.width + 2 * measures.lanePadding];
    return [
      element("rect", { x, width, height: layout.height, rx: 12, fill: palette.sunken }),
      textLine(lane.x, 25, lane.width, title, { size: 15, fill: palette.ink, weight: 600 }),
      textLine(lane.x, 43, lane.width, hint, { size: 12, fill: palette.inkSoft }),
    ].join("");
  });
  return drawn.join("");
}

import { severityOf } from "../bridges/verdict.ts";
import type { Box } from "../topology/box.ts";
import type { Layout } from "../topology/layout.ts";
import { leastZoom } from "../topology/camera.ts";
import { cardText } from "../topology/card-text.ts";
import { measures } from "../topology/measures.ts";
import type { Span } from "../topology/span.ts";
import type { Topology } from "../topology/topology.ts";
import { visibleIn } from "../topology/visible.ts";
import { drawCard } from "./draw-card.ts";
import { drawMapCard } from "./draw-map-card.ts";
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

interface DrawOptions {
  readonly palette: Palette;
  /** The cards and spans of the path that is lit, while all else is faint; null when none is. */
  readonly lit: ReadonlySet<string> | null;
  /** Pixels for one unit of the picture: below what can be read, cards are drawn as on a map. */
  readonly zoom: number;
}

const faint = 0.25;

/** What a box shows: bands, spans over them, cards over those, labels above all; what is worse lies over what is not. */
export function drawPicture(
  { topology, spans, layout }: DrawnPicture,
  box: Box,
  { palette, lit, zoom }: DrawOptions,
): string {
  const isMap = zoom < leastZoom;
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
    const drawn = isMap
      ? drawMapCard(node, at, zoom, palette)
      : drawCard(node, at, cardText(node, layout.sizes), isLit(node.id), palette);
    return inStrength(node.id, drawn);
  });
  const labels = shown.map((span) => {
    const way = layout.ways.get(span.id);
    return way?.label == null || isMap
      ? ""
      : inStrength(span.id, drawLabel(span, way.label, way.labelKind, layout.sizes, palette));
  });
  return [drawLanes(topology, layout, palette, isMap ? zoom : 1), ...lines, ...cards, ...labels].join("");
}

/** With their headings, which stay as large as they are on the page when the picture is small. */
function drawLanes({ lanes }: Topology, layout: Layout, palette: Palette, zoom: number): string {
  const drawn = lanes.map(({ title, shortTitle, hint }, at) => {
    const [lane, next] = [layout.lanes[at], layout.lanes[at + 1]];
    if (lane === undefined) return "";
    const [x, width] = [lane.x - measures.lanePadding, lane.width + 2 * measures.lanePadding];
    const band = element("rect", { x, width, height: layout.height, rx: 12, fill: palette.sunken });
    const heading = { size: 15, fill: palette.ink, weight: 600 } as const;
    if (zoom < 1) {
      const room = (next?.x ?? layout.width) - lane.x - 8 / zoom;
      const y = measures.headerHeight - 6 / zoom;
      return band + textLine(lane.x, y, room, shortTitle, { ...heading, size: 13 / zoom });
    }
    return [
      band,
      textLine(lane.x, 25, lane.width, title, heading),
      textLine(lane.x, 43, lane.width, hint, { size: 12, fill: palette.inkSoft }),
    ].join("");
  });
  return drawn.join("");
}

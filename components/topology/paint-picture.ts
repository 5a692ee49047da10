import type { Layout } from "../../lib/topology/layout.ts";
import { mapMarks, mapTexts } from "../../lib/topology/map-text.ts";
import { measures } from "../../lib/topology/measures.ts";
import type { Point } from "../../lib/topology/point.ts";
import { drawWay } from "../../lib/topology/span-path.ts";
import { shownVerdict, type Span } from "../../lib/topology/span.ts";
import type { Topology, TopologyNode } from "../../lib/topology/topology.ts";
import { shownOf, shownWorstFirst, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import type { PictureColours } from "./picture-colours.ts";

/** Everything of one verdict as two shapes, because a canvas draws one large path faster than a thousand small ones. */
interface Layer {
  readonly verdict: ShownVerdict;
  readonly isLit: boolean;
  readonly cards: Path2D;
  readonly spans: Path2D;
}

/** A picture as it can be painted again and again. */
export interface Painting {
  readonly topology: Topology;
  readonly layout: Layout;
  /** Intact ones first, so that what is worse lies on top; what is lit lies above all. */
  readonly layers: readonly Layer[];
  /** Where a bridge is open wide enough for a mark. */
  readonly tears: readonly Tear[];
  readonly lit: ReadonlySet<string> | null;
}

interface Tear {
  readonly span: string;
  readonly at: Point;
  readonly shown: ShownVerdict;
}

export function paintingOf(
  topology: Topology,
  spans: readonly Span[],
  layout: Layout,
  lit: ReadonlySet<string> | null,
): Painting {
  const layers = [false, true].flatMap((isLit) =>
    shownWorstFirst
      .toReversed()
      .map((verdict): Layer => ({ verdict, isLit, cards: new Path2D(), spans: new Path2D() })),
  );
  const layerOf = (id: string, verdict: ShownVerdict) =>
    layers.find((layer) => layer.verdict === verdict && layer.isLit === (lit?.has(id) ?? false));
  for (const node of topology.nodes) {
    const at = layout.cards.get(node.id);
    if (at !== undefined) layerOf(node.id, shownOf(node))?.cards.roundRect(at.x, at.y, at.width, at.height, 8);
  }
  for (const span of spans) {
    const way = layout.ways.get(span.id);
    const layer = layerOf(span.id, shownVerdict(span));
    if (way !== undefined && layer !== undefined) drawWay(way, layer.spans);
  }
  return { topology, layout, layers, tears: tearsOf(spans, layout), lit };
}

/** Lines, cards over them, then marks and names. While a path is lit, the rest is faint. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  painting: Painting,
  colours: PictureColours,
  zoom: number,
): void {
  const strengthOf = (isLit: boolean) => (painting.lit !== null && !isLit ? 0.25 : 1);
  for (const { verdict, isLit, spans } of painting.layers) {
    const isQuiet = verdict === "intact" && !isLit;
    context.globalAlpha = strengthOf(isLit) * (isQuiet ? 0.4 : 1);
    context.lineWidth = (isQuiet ? 0.7 : 1.5) / zoom;
    context.strokeStyle = colours.verdict[verdict];
    context.setLineDash(verdict === "unknown" ? [5 / zoom, 4 / zoom] : []);
    context.stroke(spans);
  }
  context.setLineDash([]);
  for (const { verdict, isLit, cards } of painting.layers) {
    context.globalAlpha = strengthOf(isLit);
    context.fillStyle = colours.surface;
    context.fill(cards);
    context.fillStyle = colours.soft[verdict];
    context.fill(cards);
    const isCalm = verdict === "intact" || verdict === "elsewhere";
    context.lineWidth = (isCalm ? 0.75 : 1.75) / zoom;
    context.strokeStyle = isCalm ? colours.line : colours.verdict[verdict];
    context.stroke(cards);
  }
  for (const node of painting.topology.nodes) paintText(context, node, painting, colours, zoom);
  paintTears(context, painting, colours);
  paintHeadings(context, painting, colours, zoom);
}

const fontFamily = "system-ui, sans-serif";

function paintText(
  context: CanvasRenderingContext2D,
  node: TopologyNode,
  { layout, lit }: Painting,
  colours: PictureColours,
  zoom: number,
): void {
  const at = layout.cards.get(node.id);
  if (at === undefined) return;
  const shown = shownOf(node);
  const inks = { mark: colours.verdict[shown], strong: colours.ink, soft: colours.inkSoft };
  context.globalAlpha = lit === null || lit.has(node.id) ? 1 : 0.25;
  context.textBaseline = "middle";
  for (const { text, size, align, x, y, room, ink } of mapTexts(node, shown, at, zoom)) {
    context.font = `600 ${size}px ${fontFamily}`;
    context.textAlign = align;
    context.fillStyle = inks[ink];
    context.fillText(text, at.x + x, at.y + y, room);
  }
}

/** Where a bridge is broken, in the middle of its gap. */
function paintTears(context: CanvasRenderingContext2D, { tears, lit }: Painting, colours: PictureColours): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `700 22px ${fontFamily}`;
  for (const { span, at, shown } of tears) {
    context.fillStyle = colours.verdict[shown];
    context.globalAlpha = lit === null || lit.has(span) ? 1 : 0.25;
    context.fillText(mapMarks[shown], at.x, at.y);
  }
}

function tearsOf(spans: readonly Span[], { ways }: Layout): readonly Tear[] {
  return spans.flatMap((span) => {
    const { label = null, opening = 0 } = ways.get(span.id) ?? {};
    return label === null || opening <= measures.tearWidth
      ? []
      : [{ span: span.id, at: label, shown: shownVerdict(span) }];
  });
}

/** As large as on the page, however small the picture. */
function paintHeadings(
  context: CanvasRenderingContext2D,
  { topology, layout }: Painting,
  colours: PictureColours,
  zoom: number,
): void {
  context.globalAlpha = 1;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.font = `600 ${13 / zoom}px ${fontFamily}`;
  context.fillStyle = colours.ink;
  topology.lanes.forEach(({ shortTitle }, at) => {
    const [lane, next] = [layout.lanes[at], layout.lanes[at + 1]];
    if (lane === undefined) return;
    const room = next === undefined ? undefined : next.x - lane.x - 8 / zoom;
    context.fillText(shortTitle, lane.x, measures.headerHeight - 6 / zoom, room);
  });
}

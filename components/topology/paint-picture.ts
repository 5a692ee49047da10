import { verdictsWorstFirst, type Verdict } from "../../lib/bridges/verdict.ts";
import type { Layout } from "../../lib/topology/layout.ts";
import { measures } from "../../lib/topology/measures.ts";
import { toPaths } from "../../lib/topology/span-path.ts";
import type { Span } from "../../lib/topology/span.ts";
import type { Topology, TopologyNode } from "../../lib/topology/topology.ts";
import type { PictureColours } from "./picture-colours.ts";

/** Everything of one verdict as two shapes, because a canvas draws one large path faster than a thousand small ones. */
interface Layer {
  readonly verdict: Verdict;
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
  readonly lit: ReadonlySet<string> | null;
}

export function paintingOf(
  topology: Topology,
  spans: readonly Span[],
  layout: Layout,
  lit: ReadonlySet<string> | null,
): Painting {
  const layers = [false, true].flatMap((isLit) =>
    verdictsWorstFirst
      .toReversed()
      .map((verdict): Layer => ({ verdict, isLit, cards: new Path2D(), spans: new Path2D() })),
  );
  const layerOf = (id: string, verdict: Verdict) =>
    layers.find((layer) => layer.verdict === verdict && layer.isLit === (lit?.has(id) ?? false));
  for (const { id, verdict } of topology.nodes) {
    const at = layout.cards.get(id);
    if (at !== undefined) layerOf(id, verdict)?.cards.roundRect(at.x, at.y, at.width, at.height, 8);
  }
  for (const { id, verdict } of spans) {
    const way = layout.ways.get(id);
    if (way !== undefined) for (const path of toPaths(way)) layerOf(id, verdict)?.spans.addPath(new Path2D(path));
  }
  return { topology, layout, layers, lit };
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
    context.lineWidth = (verdict === "intact" ? 0.75 : 1.75) / zoom;
    context.strokeStyle = verdict === "intact" ? colours.line : colours.verdict[verdict];
    context.stroke(cards);
  }
  for (const node of painting.topology.nodes) paintText(context, node, painting, colours, zoom);
  paintTears(context, painting, colours);
  paintHeadings(context, painting, colours, zoom);
}

/** The same shapes that the verdicts have elsewhere, as characters: nothing is told by colour alone. */
const marks: Readonly<Record<Verdict, string>> = {
  broken: "✕",
  unknown: "?",
  settling: "…",
  "at-risk": "!",
  intact: "",
};
const fontFamily = "system-ui, sans-serif";
/** Above these zooms a name, and the line above it, can be made out. */
const namesAbove = 0.27;
const sortsAbove = 0.4;

function paintText(
  context: CanvasRenderingContext2D,
  { id, sort, title, verdict }: TopologyNode,
  { layout, lit }: Painting,
  colours: PictureColours,
  zoom: number,
): void {
  const at = layout.cards.get(id);
  if (at === undefined) return;
  const write = (text: string, size: number, x: number, y: number, align: CanvasTextAlign, room: number = at.width) => {
    context.font = `600 ${size}px ${fontFamily}`;
    context.textAlign = align;
    context.fillText(text, at.x + x, at.y + y, room);
  };
  context.globalAlpha = lit === null || lit.has(id) ? 1 : 0.25;
  context.textBaseline = "middle";
  context.fillStyle = colours.verdict[verdict];
  if (zoom < namesAbove) {
    write(marks[verdict], 52, at.width / 2, at.height / 2, "center");
    return;
  }
  const hasSort = zoom >= sortsAbove;
  const middle = hasSort ? 49 : at.height / 2 + 2;
  write(marks[verdict], 28, at.width - 10, middle, "right");
  context.fillStyle = colours.ink;
  write(shorten(title), hasSort ? 25 : 28, 10, middle, "left", at.width - 46);
  context.fillStyle = colours.inkSoft;
  if (hasSort) write(sort, 18, 10, 20, "left", at.width - 20);
}

/** Where a bridge is broken, in the middle of its gap. */
function paintTears(context: CanvasRenderingContext2D, { layout, lit }: Painting, colours: PictureColours): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `700 22px ${fontFamily}`;
  context.fillStyle = colours.verdict.broken;
  for (const [id, { label, opening }] of layout.ways) {
    if (label === null || opening <= measures.tearWidth) continue;
    context.globalAlpha = lit === null || lit.has(id) ? 1 : 0.25;
    context.fillText(marks.broken, label.x, label.y);
  }
}

const nameLength = 15;
const shorten = (title: string): string =>
  title.length <= nameLength ? title : `${title.slice(0, 6)}…${title.slice(-8)}`;

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
    const lane = layout.lanes[at];
    if (lane !== undefined) context.fillText(shortTitle, lane.x, measures.headerHeight - 6 / zoom);
  });
}

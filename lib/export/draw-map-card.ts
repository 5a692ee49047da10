import type { Box } from "../topology/box.ts";
import { mapTexts } from "../topology/map-text.ts";
import type { TopologyNode } from "../topology/topology.ts";
import { shownOf } from "../topology/verdict-shapes.ts";
import { fitText } from "../text/text-width.ts";
import type { Palette } from "./palette.ts";
import { element, escapeXml } from "./svg.ts";
import { sans } from "./text-line.ts";

const anchors = { left: "start", center: "middle", right: "end" } as const;

/** One card of a picture that is seen from afar, as the page paints it: its mark and as much of its name as is legible. */
export function drawMapCard(node: TopologyNode, box: Box, zoom: number, palette: Palette): string {
  const shown = shownOf(node);
  const inks = { mark: palette.verdict[shown], strong: palette.ink, soft: palette.inkSoft };
  const isQuiet = shown === "intact" || shown === "elsewhere";
  const texts = mapTexts(node, shown, box, zoom).map(({ text, size, align, x, y, room, ink }) =>
    element(
      "text",
      {
        x,
        y: y + size * 0.36,
        fill: inks[ink],
        "font-size": size,
        "font-weight": 600,
        "font-family": sans,
        "text-anchor": anchors[align],
      },
      escapeXml(fitText(text, room, { size, weight: 600 })),
    ),
  );
  return element(
    "g",
    { class: "card", transform: `translate(${box.x} ${box.y})` },
    element("rect", {
      width: box.width,
      height: box.height,
      rx: 8,
      fill: palette.surface,
      stroke: isQuiet ? palette.line : palette.verdict[shown],
      "stroke-width": (isQuiet ? 0.75 : 1.75) / zoom,
    }),
    ...texts,
  );
}

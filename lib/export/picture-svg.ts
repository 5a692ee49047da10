import type { Box } from "../topology/box.ts";
import { wholeOf } from "../topology/camera.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawPicture, type DrawnPicture } from "./draw-picture.ts";
import type { Palette } from "./palette.ts";
import { element, escapeXml } from "./svg.ts";
import { textLine } from "./text-line.ts";

export interface PictureSvgOptions {
  readonly palette: Palette;
  /** Above the picture: the state of the estate in one sentence. */
  readonly title: string;
  /** Below the title: whose estate, when it was read, what is left out. */
  readonly subtitle: string;
  /** The part of the picture to draw, in its own units; null for all of it. */
  readonly part: Box | null;
  /** Pixels for one unit of the picture. */
  readonly zoom: number;
  /** The cards and spans of the path that is lit, while all else is faint; null when none is. */
  readonly lit: ReadonlySet<string> | null;
}

export interface SvgImage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const headHeight = 76;
const footHeight = 44;
const leastWidth = 560;

/** The picture as an image of its own, drawn from the layout: no page, no browser and no font is needed for it. */
export function pictureSvg(picture: DrawnPicture, options: PictureSvgOptions): SvgImage {
  const { palette, title, subtitle, zoom } = options;
  const box = options.part ?? wholeOf(picture.layout);
  const [drawnWidth, drawnHeight] = [Math.ceil(box.width * zoom), Math.ceil(box.height * zoom)];
  const width = Math.max(leastWidth, drawnWidth + 2 * margin);
  const height = headHeight + drawnHeight + footHeight;
  const room = width - 2 * margin;
  const viewBox = [box.x, box.y, box.width, box.height].map((side) => Math.round(side * 100) / 100).join(" ");
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
    element("title", {}, escapeXml(`${title}. ${subtitle}`)),
    element("rect", { width, height, fill: palette.paper }),
    textLine(margin, 36, room, title, { size: 20, fill: palette.ink, weight: 700 }),
    textLine(margin, 58, room, subtitle, { size: 12, fill: palette.inkSoft }),
    element(
      "svg",
      { x: margin, y: headHeight, width: drawnWidth, height: drawnHeight, viewBox },
      drawPicture(picture, box, options),
    ),
    drawLegend(picture.spans, margin, height - footHeight / 2, palette),
  );
  return { svg, width, height };
}

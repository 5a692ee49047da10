import type { Box } from "./box.ts";
import type { Camera, Frame } from "./camera.ts";
import type { Layout } from "./layout.ts";
import type { Point } from "./point.ts";

/** The part of the picture that a frame shows, in the picture's own units. */
export function seenThrough({ x, y, zoom }: Camera, { width, height }: Frame): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** The smallest box of whole tiles around a box, so that what is drawn changes once a tile and not once a pixel. */
export function toTiles({ x, y, width, height }: Box, tile: number): Box {
  const [left, top] = [Math.floor(x / tile) * tile, Math.floor(y / tile) * tile];
  const [right, bottom] = [Math.ceil((x + width) / tile) * tile, Math.ceil((y + height) / tile) * tile];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The ids of the cards and spans that a box shows something of. */
export function visibleIn({ cards, ways }: Layout, box: Box): ReadonlySet<string> {
  const visible = new Set<string>();
  for (const [id, { x, y, width, height }] of cards) {
    if (meets(box, x, y, x + width, y + height)) visible.add(id);
  }
  for (const [id, { points, label }] of ways) {
    const all: readonly Point[] = label === null ? points : [...points, label];
    const xs = all.map(({ x }) => x);
    const ys = all.map(({ y }) => y);
    if (meets(box, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))) visible.add(id);
  }
  return visible;
}

function meets({ x, y, width, height }: Box, left: number, top: number, right: number, bottom: number): boolean {
  return right >= x && left <= x + width && bottom >= y && top <= y + height;
}

/** The card at a point of the picture, or the row there that is docked to it; undefined between cards. */
export function cardAt({ cards }: Layout, { x, y }: Point): string | undefined {
  let found: string | undefined;
  for (const [id, card] of cards) {
    const isInside = x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height;
    if (isInside) found = id;
  }
  return found;
}

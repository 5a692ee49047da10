import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "./layout.ts";
import { toSpans } from "./span.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";
import { undockTall } from "./undock.ts";
import { cardAt, seenThrough, toTiles, visibleIn } from "./visible.ts";

const { nodes, links } = undockTall(toTopology(evaluationOf(estateOf(60))));
const layout = layOut(nodes, toSpans(links));

describe("what a frame shows", () => {
  it("is the part of the picture that the camera looks at", () => {
    expect(seenThrough({ x: -100, y: 50, zoom: 0.5 }, { width: 400, height: 300 })).toEqual({
      x: 200,
      y: -100,
      width: 800,
      height: 600,
    });
  });

  it("is wider in whole tiles, never narrower", () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(side, side, size, size, (x, y, width, height) => {
        const tiles = toTiles({ x, y, width, height }, 400);
        expect(tiles.x).toBeLessThanOrEqual(x);
        expect(tiles.y).toBeLessThanOrEqual(y);
        expect(tiles.x + tiles.width).toBeGreaterThanOrEqual(x + width);
        expect(tiles.y + tiles.height).toBeGreaterThanOrEqual(y + height);
      }),
    );
  });

  it("is everything in a box around everything, and nothing far away", () => {
    const all = visibleIn(layout, { x: -1000, y: -1000, width: layout.width + 2000, height: layout.height + 2000 });
    expect(all.size).toBe(layout.cards.size + layout.ways.size);
    expect(visibleIn(layout, { x: -9000, y: -9000, width: 10, height: 10 }).size).toBe(0);
  });
});

describe("the card at a point", () => {
  it("is the one that is drawn there", () => {
    for (const [id, { x, y, width, height }] of layout.cards)
      expect(cardAt(layout, { x: x + width / 2, y: y + height / 2 })).toBe(id);
  });

  it("is none between two lanes", () => {
    expect(cardAt(layout, { x: layout.lanes[0]!.width + 10, y: 300 })).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { boxAround, frameAll, framePath, headInPixels, readableZoom } from "./camera.ts";
import { layOut } from "./layout.ts";
import { measures } from "./measures.ts";
import { toSpans } from "./span.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";
import { undockTall } from "./undock.ts";

function layoutOf(workloads: number) {
  const { nodes, links } = undockTall(toTopology(evaluationOf(estateOf(workloads))));
  return layOut(nodes, toSpans(links));
}

describe("frameAll", () => {
  it("shows a small estate whole", () => {
    const layout = layoutOf(1);
    const { x, y, zoom } = frameAll(layout, { width: 1400, height: 800 });
    expect(zoom).toBeLessThanOrEqual(1);
    expect(x + (layout.width - measures.lanePadding) * zoom).toBeLessThanOrEqual(1400);
    expect(y + layout.height * zoom).toBeLessThanOrEqual(800);
  });

  it("begins where the first break of a large one is", () => {
    const layout = layoutOf(28);
    const first = Math.min(
      ...[...layout.ways.values()].flatMap(({ label, opening }) => (opening > 0 && label ? [label.y] : [])),
    );
    const { y, zoom } = frameAll(layout, { width: 1400, height: 800 });
    expect(y + first * zoom).toBeGreaterThanOrEqual(0);
    expect(y + first * zoom).toBeLessThan(800);
  });

  it("shows an estate whole that is drawn as a map", () => {
    const layout = layoutOf(500);
    const { x, y, zoom } = frameAll(layout, { width: 1400, height: 800 });
    expect(layout.isGrid).toBe(true);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y, "room for the headings").toBe(headInPixels);
    expect(x + layout.width * zoom).toBeLessThanOrEqual(1400);
    expect(y + layout.height * zoom).toBeLessThanOrEqual(800);
  });

  it("never becomes too small to read", () => {
    expect(frameAll(layoutOf(20), { width: 360, height: 500 }).zoom).toBe(readableZoom);
  });
});

describe("framePath", () => {
  const frame = { width: 800, height: 600 };

  it("centres what fits", () => {
    const box = { x: 400, y: 1000, width: 400, height: 200 };
    expect(framePath(box, undefined, { width: 1500, height: 2000 }, frame)).toEqual({ zoom: 1, x: -200, y: -822 });
  });

  it("does not move the top of the picture down for what is near it", () => {
    const box = { x: 400, y: 60, width: 400, height: 100 };
    expect(framePath(box, undefined, { width: 1500, height: 2000 }, frame).y).toBeLessThanOrEqual(24);
  });

  it("keeps the far end of what does not fit in sight", () => {
    const { x, zoom } = framePath(
      { x: 0, y: 0, width: 3000, height: 100 },
      undefined,
      { width: 3000, height: 900 },
      frame,
    );
    expect(x + 3000 * zoom).toBeLessThanOrEqual(800);
  });

  it("cuts nothing off a path that only just fits", () => {
    const path = { x: 0, y: 0, width: 990, height: 100 };
    const { x, zoom } = framePath(path, { ...path, width: 400 }, { width: 1000, height: 900 }, frame);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + 990 * zoom).toBeLessThanOrEqual(800);
  });

  it("shows the break of what does not fit, wherever it is", () => {
    const path = { x: 0, y: 0, width: 3000, height: 100 };
    const { x, zoom } = framePath(path, { ...path, width: 400 }, { width: 3000, height: 900 }, frame);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + 400 * zoom).toBeLessThanOrEqual(800);
  });
});

it("finds no box around cards that are not drawn", () => {
  expect(boxAround(["nothing"], layoutOf(1))).toBeUndefined();
});

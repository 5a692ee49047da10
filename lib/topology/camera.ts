import type { Box } from "./box.ts";
import type { Layout } from "./layout.ts";
import { measures } from "./measures.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** As React Flow has it: the picture is scaled by `zoom`, then moved. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Below this nothing can be read: the picture is painted as a map. */
export const leastZoom = 0.6;
/** Down to this, all of it can be read without effort. */
export const readableZoom = 0.8;
const mostZoom = 1;
const margin = 20;
/** Room above a picture that leaves some, and above a map, whose headings grow out of it the smaller it is. */
export const headInPixels = 16;
/** Room below the picture for the buttons that lie on its frame. */
export const footInPixels = 44;

/** All of it when that can be read, or is a map; else its full width, from where the first break is; else its left end. */
export function frameAll(layout: Layout, frame: Frame): Camera {
  const whole = wholeOf(layout);
  if (layout.isGrid) return fitWhole(whole, frame);
  const fit = Math.min(mostZoom, frame.width / whole.width);
  const both = Math.min(fit, frame.height / whole.height);
  const zoom = Math.max(readableZoom, both >= readableZoom ? both : fit);
  const rest = frame.height - whole.height * zoom;
  return {
    zoom,
    x: Math.max(0, (frame.width - whole.width * zoom) / 2) - whole.x * zoom,
    y:
      rest >= 0
        ? Math.min(headInPixels, rest / 2)
        : Math.max(rest, Math.min(0, -(firstBreak(layout.ways) - lead) * zoom)),
  };
}

/** The picture with the bands that its lanes stand on. */
export function wholeOf({ width, height }: Pick<Layout, "width" | "height">): Box {
  return { x: -measures.lanePadding, y: 0, width: width + 2 * measures.lanePadding, height };
}

/** Everything, however small, below its headings. */
export function fitWhole(whole: Box, frame: Frame): Camera {
  const zoom = Math.min(mostZoom, frame.width / whole.width, (frame.height - headInPixels) / whole.height);
  return {
    zoom,
    x: (frame.width - whole.width * zoom) / 2 - whole.x * zoom,
    y: headInPixels - whole.y * zoom,
  };
}

/** How much of the picture is shown above the first break. */
const lead = 160;

function firstBreak(ways: Layout["ways"]): number {
  const breaks = ways.values().flatMap(({ label, opening }) => (opening > 0 && label !== null ? [label.y] : []));
  const first = breaks.reduce((least, y) => Math.min(least, y), Infinity);
  return first === Infinity ? 0 : first;
}

/** Whether a camera shows all of the picture, large enough to read without effort. */
export function showsAll({ width, height }: Frame, { zoom }: Camera, frame: Frame): boolean {
  return zoom >= readableZoom && width * zoom <= frame.width && height * zoom <= frame.height;
}

/**
 * A path in the middle of the frame, as large as can be read in one look, with no more emptiness around than need be.
 * Of one that is wider the far end is shown, where the workload is, and its break in any case.
 */
export function framePath(path: Box, broken: Box | undefined, whole: Frame, frame: Frame): Camera {
  const height = frame.height - footInPixels;
  const fit = Math.min((frame.width - 2 * margin) / path.width, (height - 2 * margin) / path.height);
  const zoom = Math.min(mostZoom, Math.max(readableZoom, fit));
  const top = placeInside(path.y, path.height, height, zoom);
  const left = placeInside(path.x, path.width, frame.width, zoom);
  const isWhole = path.width * zoom <= frame.width;
  return {
    zoom,
    x: broken === undefined || isWhole ? left : Math.max(left, margin - broken.x * zoom),
    y: Math.min(margin, Math.max(top, height - margin - whole.height * zoom)),
  };
}

/** Centred when it fits, if only just, else from its far end, where the workload is. */
function placeInside(start: number, size: number, room: number, zoom: number): number {
  const rest = room - size * zoom;
  return (rest >= 0 ? rest / 2 : rest - margin) - start * zoom;
}

/** The box around some cards; undefined when none of them is drawn. */
export function boxAround(ids: Iterable<string>, { cards }: Layout): Box | undefined {
  const boxes = [...ids].flatMap((id) => cards.get(id) ?? []);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

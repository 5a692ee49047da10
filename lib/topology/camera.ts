import type { Layout } from "./layout.ts";
import { measures } from "./measures.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Frame {
  readonly x: number;
  readonly y: number;
}

/** As React Flow has it: the picture is scaled by `zoom`, then moved. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Below this nothing can be read; what does not fit is then out of the frame. */
export const leastZoom = 0.6;
export const mostZoom = 1.15;
const comfortableZoom = 0.75;
const margin = 24;

/** All of it when that can be read, or is a map; else its full width, from where the first break is; else its left end. */
export function frameAll({ width, height, ways, isGrid }: Layout, frame: Frame): Camera {
  const whole = { x: -measures.lanePadding, y: 0, width: width + 2 * measures.lanePadding, height };
  if (isGrid) return fitWhole(whole, frame);
  const fit = Math.min(mostZoom, (frame.width - 2) / whole.width);
  const both = Math.min(fit, frame.height / whole.height);
  const zoom = Math.max(leastZoom, both >= leastZoom + 0.1 ? both : fit);
  const rest = frame.height - whole.height * zoom;
  return {
    zoom,
    x: Math.max(0, (frame.width - whole.width * zoom) / 2) - whole.x * zoom,
    y: rest >= 0 ? Math.min(16, rest / 2) : Math.max(rest, Math.min(0, -(firstBreak(ways) - lead) * zoom)),
  };
}

/** Everything, however small, from the top of the frame. */
export function fitWhole(whole: Box, frame: Frame): Camera {
  const zoom = Math.min(mostZoom, frame.width / whole.width, frame.height / whole.height);
  return {
    zoom,
    x: (frame.width - whole.width * zoom) / 2 - whole.x * zoom,
    y: Math.min(16, (frame.height - whole.height * zoom) / 2) - whole.y * zoom,
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
  return zoom >= comfortableZoom && width * zoom <= frame.width && height * zoom <= frame.height;
}

/** The box in the middle of the frame, as large as can be read in one look, with no more emptiness around than need be. */
export function frameBox(box: Box, whole: Frame, frame: Frame): Camera {
  const fit = Math.min((frame.width - 2 * margin) / box.width, (frame.height - 2 * margin) / box.height);
  const zoom = Math.min(1, Math.max(leastZoom, fit));
  const top = placeInside(box.y, box.height, frame.height, zoom);
  return {
    zoom,
    x: placeInside(box.x, box.width, frame.width, zoom),
    y: Math.min(margin, Math.max(top, frame.height - margin - whole.height * zoom)),
  };
}

/** Centred when it fits, else from its far end, where the workload is. */
function placeInside(start: number, size: number, room: number, zoom: number): number {
  const rest = room - size * zoom;
  return (rest >= 2 * margin ? rest / 2 : rest - margin) - start * zoom;
}

/** The box around some cards; undefined when none of them is drawn. */
export function boxAround(ids: Iterable<string>, { cards }: Layout): Box | undefined {
  const points = [...ids].flatMap((id) => cards.get(id) ?? []);
  if (points.length === 0) return undefined;
  const x = Math.min(...points.map((point) => point.x));
  const y = Math.min(...points.map((point) => point.y));
  return {
    x,
    y,
    width: Math.max(...points.map((point) => point.x)) + measures.cardWidth - x,
    height: Math.max(...points.map((point) => point.y)) + measures.cardHeight - y,
  };
}

import type { Frame } from "./camera.ts";
import { shownVerdict } from "./span.ts";
import type { TopologyLink } from "./topology.ts";
import { shownWorstFirst, type ShownVerdict } from "./verdict-shapes.ts";
import type { Way } from "./way.ts";

/** How much room a sample takes. */
export const sampleFrame: Frame = { width: 64, height: 18 };
const [middle, half] = [sampleFrame.height / 2, sampleFrame.width / 2];
/** A round end of a line reaches beyond it. */
const roundEnd = 3;

const whole: Way = {
  points: [
    { x: roundEnd, y: middle },
    { x: sampleFrame.width - roundEnd, y: middle },
  ],
  labelAfter: 0,
  label: { x: half, y: middle },
  labelKind: "word",
  opening: 0,
};
const torn: Way = { ...whole, opening: 26 };

export const isTorn = (verdict: ShownVerdict): boolean => verdict === "broken" || verdict === "elsewhere";

/** A short span, as the picture would draw it. */
export const sampleOf = (verdict: ShownVerdict): Way => (isTorn(verdict) ? torn : whole);

/** What there is to explain: the verdicts that something in the picture has, the worst first. */
export function drawnVerdicts(links: readonly Pick<TopologyLink, "verdict" | "isBlocked">[]): readonly ShownVerdict[] {
  const drawn = new Set(links.map(shownVerdict));
  return shownWorstFirst.filter((verdict) => drawn.has(verdict));
}

import { lanes } from "./lane.ts";
import { measures } from "./measures.ts";

/** How wide things are drawn, in the picture's own units: pixels at zoom 1. */
export interface Sizes {
  readonly cardWidth: number;
  /** Between two lanes: room for the two values that differ. */
  readonly laneGap: number;
  /** Of the two values in the gap of a broken bridge. */
  readonly valuesWidth: number;
  /** On how many lines a text of a card may stand. */
  readonly mostLines: 1 | 2;
}

/** How many characters of a value stand in a gap, in letters of one width, after their sign. */
export const valueLength = ({ valuesWidth }: Sizes): number => Math.floor((valuesWidth - 18) / 6.36) - 2;

export const cardClasses = ["narrow", "medium", "wide"] as const;
/** How wide cards are, by how much room the picture has. */
export type CardClass = (typeof cardClasses)[number];

interface Card {
  /** The least room in which it is chosen. */
  readonly from: number;
  readonly cardWidth: number;
  readonly leastGap: number;
}

const cards: Readonly<Record<CardClass, Card>> = {
  narrow: { from: 0, cardWidth: 158, leastGap: 146 },
  medium: { from: 1180, cardWidth: 212, leastGap: 148 },
  wide: { from: 1600, cardWidth: 248, leastGap: 188 },
};
const mostGap = 272;
const mostValuesWidth = 208;
/** On both sides of the values, for the ends of the bridge that was torn. */
const roomForEnds = 32;
/** Gaps grow in steps, so that a window that is drawn wider does not move every card at each pixel. */
const step = 8;

/** Of a large estate, which is seen as a whole first. */
export const mapSizes: Sizes = { cardWidth: 228, laneGap: 212, valuesWidth: 176, mostLines: 1 };

/** @param room how wide the frame is, in pixels */
export function sizesFor(room: number): Sizes {
  const { cardWidth, leastGap } = cards[cardClassFor(room)];
  const left = (room - 2 * measures.lanePadding - lanes.length * cardWidth) / (lanes.length - 1);
  const laneGap = Math.min(mostGap, Math.max(leastGap, Math.floor(left / step) * step));
  return { cardWidth, laneGap, valuesWidth: Math.min(mostValuesWidth, laneGap - roomForEnds), mostLines: 2 };
}

export function cardClassFor(room: number): CardClass {
  return cardClasses.findLast((name) => cards[name].from <= room) ?? "narrow";
}

/** As much as a picture of a class takes up at least: in less room it is drawn smaller. */
export function leastRoom(name: CardClass): number {
  const { cardWidth, leastGap } = cards[name];
  return lanes.length * cardWidth + (lanes.length - 1) * leastGap + 2 * measures.lanePadding;
}

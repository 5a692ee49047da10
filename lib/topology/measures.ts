/** Sizes of the picture, in its own units: pixels at zoom 1. Given, not measured, so that layout needs no browser. */
export const measures = {
  cardWidth: 228,
  cardHeight: 74,
  /** Between two cards of a lane. */
  rowGap: 16,
  /** What a bridge takes up where it passes through a lane without a card of its own. */
  passHeight: 14,
  /** Between two lanes: room for the two values that differ. */
  laneGap: 212,
  lanePadding: 14,
  headerHeight: 56,
  gapWidth: 188,
  gapHeight: 68,
  chipHeight: 24,
  chipGapWidth: 96,
} as const;

export const laneWidth = measures.cardWidth + 2 * measures.lanePadding;
export const laneX = (index: number): number => index * (measures.cardWidth + measures.laneGap);

/** Sizes of the picture, in its own units: pixels at zoom 1. Given, not measured, so that layout needs no browser. */
export const measures = {
  cardWidth: 216,
  cardHeight: 82,
  /** Between two cards of a lane. */
  rowGap: 20,
  /** What a bridge takes up where it passes through a lane without a card of its own. */
  passHeight: 28,
  /** Between two lanes: room for the two values of a gap. */
  laneGap: 204,
  lanePadding: 14,
  headerHeight: 62,
  gapWidth: 172,
  gapHeight: 50,
} as const;

export const laneWidth = measures.cardWidth + 2 * measures.lanePadding;
export const laneX = (index: number): number => index * (measures.cardWidth + measures.laneGap);

/** Sizes of the picture, in its own units: pixels at zoom 1. Given, not measured, so that layout needs no browser. */
export const measures = {
  /** Of every card of a map. */
  cardHeight: 74,
  /** Between two cards of a lane. */
  rowGap: 16,
  /** What a bridge takes up where it passes through a lane without a card of its own. */
  passHeight: 14,
  lanePadding: 14,
  headerHeight: 56,
  /** In a lane of several columns, between two of them: room for the lines to their cards. */
  columnGap: 36,
  /** In a lane of several columns, between two rows. */
  gutterHeight: 22,
  /** Of a gap with two lines of values. */
  gapHeight: 68,
  /** Of one line of a value. */
  valueHeight: 16,
  /** Of a chip with one line. */
  chipHeight: 24,
  /** Of each further line of a chip. */
  chipLineHeight: 16,
  chipGapWidth: 96,
  /** How far a broken bridge is open where there is no room for a word. */
  tearWidth: 22,
} as const;

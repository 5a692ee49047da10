import type { Standing } from "../../lib/board/tally.ts";

/** Where on the page the bridges are listed that stand so. */
export const groupAnchor = (standing: Standing): string => `all-${standing}`;

export const groupHref = (standing: Standing): string => `#${groupAnchor(standing)}`;

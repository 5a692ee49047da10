import type { ShownVerdict } from "./verdict-shapes.ts";

/** How the line of each verdict is broken up; whole where nothing is given. */
export const dashes: Partial<Record<ShownVerdict, string>> = { unknown: "9 7", settling: "0.1 6" };

const widths: Partial<Record<ShownVerdict, number>> = { "at-risk": 6, settling: 3.5, intact: 2 };

/** What holds is drawn finest: it is the most, and needs the least attention. */
export const strokeWidth = (verdict: ShownVerdict): number => widths[verdict] ?? 2.5;

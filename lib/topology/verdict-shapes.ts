import { verdictsWorstFirst, type Verdict } from "../bridges/verdict.ts";

/** `elsewhere`: nothing is wrong here, but a bridge that passes is blocked or in trouble on the rest of its way. */
export type ShownVerdict = Verdict | "elsewhere";

/** What a card shows: trouble elsewhere is no alarm here. */
export const shownOf = (node: { readonly verdict: Verdict; readonly isTroubledElsewhere: boolean }): ShownVerdict =>
  node.isTroubledElsewhere ? "elsewhere" : node.verdict;

/** One shape per verdict, told apart without colour: an SVG path for strokes, in a box of 16 by 16. */
export const verdictShapes: Readonly<Record<ShownVerdict, string>> = {
  intact: "M3.5 8.5 6.5 11.5 12.5 4.5",
  "at-risk": "M8 2.5 14.5 13.5H1.5ZM8 6.5V9.5M8 11.4V11.5",
  settling: "M8 2A6 6 0 1 1 2 8M8 4.8V8L10.4 9.6",
  unknown: "M5.4 5.6A2.6 2.6 0 1 1 8.9 8.1C8.3 8.4 8 8.8 8 9.6M8 12.4V12.5",
  broken: "M4 4 12 12M12 4 4 12",
  elsewhere: "M14 8A6 6 0 1 1 2 8 6 6 0 1 1 14 8M5.5 8H10.5",
};

export const shownWorstFirst: readonly ShownVerdict[] = verdictsWorstFirst.flatMap((verdict) =>
  verdict === "broken" ? [verdict, "elsewhere"] : [verdict],
);

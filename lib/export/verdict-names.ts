import type { Standing } from "../board/tally.ts";
import type { Verdict } from "../bridges/verdict.ts";

/** How each verdict is called in what leaves the page. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  broken: "Broken",
  unknown: "Unknown",
  settling: "Settling",
  "at-risk": "At risk",
  intact: "Intact",
};

export const standingNames: Readonly<Record<Standing, string>> = { ...verdictNames, blocked: "Blocked" };

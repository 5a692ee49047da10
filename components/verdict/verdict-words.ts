import type { Verdict } from "../../lib/bridges/verdict.ts";

/** How each verdict is called on screen. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  broken: "Broken",
  unknown: "Unknown",
  settling: "Settling",
  "at-risk": "At risk",
  intact: "Intact",
};

/** What each verdict claims, in one sentence. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  broken: "Proved by what was read: a request over this bridge fails.",
  unknown: "Something it depends on could not be read, so nothing is claimed.",
  settling: "It was changed moments ago, and Azure is still spreading the change.",
  "at-risk": "It stands now, and falls at the next restart, scaling or rotation.",
  intact: "Each of its joints, the things that must hold, was checked and holds.",
};

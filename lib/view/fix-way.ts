import type { Fix } from "../bridges/fix.ts";

/** The languages in which a change can be made, as a fix has them. */
export const fixWays = ["az", "terraform", "kubectl"] as const;
export type FixWay = (typeof fixWays)[number];

export const waysOf = (fix: Fix): readonly FixWay[] => fixWays.filter((way) => fix[way] !== null);

/** The one to show first: that in which there is something to type, not only something to know. */
export function firstWay(fix: Fix): FixWay | undefined {
  const ways = waysOf(fix);
  return ways.find((way) => !isComment(fix[way] ?? "")) ?? ways[0];
}

const isComment = (code: string): boolean => code.split("\n").every((line) => /^\s*(?:#|$)/.test(line));

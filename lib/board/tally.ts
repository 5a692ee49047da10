import { verdictsWorstFirst, type Verdict } from "../bridges/verdict.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import type { ShownVerdict } from "../topology/verdict-shapes.ts";
import type { Comparison } from "../view/sort.ts";

/** How a bridge stands: by its verdict, and `blocked` where it is broken only because another one is. */
export type Standing = Verdict | "blocked";

export const standingsWorstFirst: readonly Standing[] = verdictsWorstFirst.flatMap((verdict): readonly Standing[] =>
  verdict === "broken" ? [verdict, "blocked"] : [verdict],
);

export const standingOf = ({ verdict, blockedBy }: Pick<BridgeInShort, "verdict" | "blockedBy">): Standing =>
  verdict === "broken" && blockedBy !== null ? "blocked" : verdict;

/** The shape and the colour that it is shown in: nothing is wrong here with what is blocked. */
export const shapeOf = (standing: Standing): ShownVerdict => (standing === "blocked" ? "elsewhere" : standing);

/** How many bridges stand how. */
export type Tally = Readonly<Record<Standing, number>>;

export function tallyOf(bridges: Iterable<Pick<BridgeInShort, "verdict" | "blockedBy">>): Tally {
  const tally = { broken: 0, blocked: 0, unknown: 0, settling: 0, "at-risk": 0, intact: 0 };
  for (const bridge of bridges) tally[standingOf(bridge)]++;
  return tally;
}

export const totalOf = (tally: Tally): number => standingsWorstFirst.reduce((sum, each) => sum + tally[each], 0);

/** More that is broken comes first; among equals more that is blocked, and so on. */
export const worstFirst: Comparison<Tally> = (left, right) => {
  const decisive = standingsWorstFirst.find((standing) => standing !== "intact" && left[standing] !== right[standing]);
  return decisive === undefined ? 0 : right[decisive] - left[decisive];
};

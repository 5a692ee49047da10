import { verdictsWorstFirst, type Verdict } from "../bridges/verdict.ts";
import { verdictNames } from "./verdict-names.ts";

type Judged = { readonly verdict: Verdict };

/** How many there are of each verdict. What the engine counts, without the engine: the browser does not need it. */
export function countVerdicts(judged: readonly Judged[]): Record<Verdict, number> {
  const counts = { intact: 0, "at-risk": 0, settling: 0, broken: 0, unknown: 0 };
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
}

/** `8 broken, 3 unknown, 12 intact` */
export function verdictsInWords(judged: readonly Judged[]): string {
  const counts = countVerdicts(judged);
  const there = verdictsWorstFirst.filter((verdict) => counts[verdict] > 0);
  return there.map((verdict) => `${counts[verdict]} ${verdictNames[verdict].toLowerCase()}`).join(", ");
}

export type Verdict = "intact" | "at-risk" | "settling" | "unknown" | "broken";

/** Worst first. A bridge takes the worst verdict of its joints. */
export const verdictsWorstFirst: readonly Verdict[] = ["broken", "unknown", "settling", "at-risk", "intact"];

export function severityOf(verdict: Verdict): number {
  return verdictsWorstFirst.length - verdictsWorstFirst.indexOf(verdict);
}

export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  let worst: Verdict = "intact";
  for (const verdict of verdicts) if (severityOf(verdict) > severityOf(worst)) worst = verdict;
  return worst;
}

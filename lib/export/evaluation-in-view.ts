import { tallyOf, type Tally } from "../board/tally.ts";
import type { Evaluation } from "../bridges/evaluate.ts";

/** What the API answers, but for the summary: that counts as the page does, with what is blocked apart. */
export interface EvaluationInView extends Omit<Evaluation, "summary"> {
  readonly summary: Tally;
}

/** The document `bridgekeeper/v1` with nothing but the bridges in view, counted anew. */
export function evaluationInView(evaluation: Evaluation, shown: ReadonlySet<string>): EvaluationInView {
  const bridges = evaluation.bridges.filter(({ id }) => shown.has(id));
  return { ...evaluation, bridges, summary: tallyOf(bridges) };
}

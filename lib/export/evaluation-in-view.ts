import type { Evaluation } from "../bridges/evaluate.ts";
import { countVerdicts } from "./count-verdicts.ts";

/** The document `bridgekeeper/v1` with nothing but the bridges in view, counted anew. */
export function evaluationInView(evaluation: Evaluation, shown: ReadonlySet<string>): Evaluation {
  const bridges = evaluation.bridges.filter(({ id }) => shown.has(id));
  return { ...evaluation, bridges, summary: countVerdicts(bridges) };
}

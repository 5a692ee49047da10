import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { evaluationInView, type EvaluationInView } from "../../lib/export/evaluation-in-view.ts";
import type { View } from "../../lib/view/view.ts";

/** What the API answers for the filters of a view, and of that what stands in it: the words are looked up on the page. */
export async function fetchInView(view: View, shown: ReadonlySet<string>): Promise<EvaluationInView> {
  const query = new URLSearchParams({
    namespace: view.namespaces.join(","),
    workload: view.workloads.join(","),
    kind: view.kinds.join(","),
    verdict: view.verdicts.join(","),
  });
  const response = await fetch(`/api/v1/bridges?${query}`);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return evaluationInView((await response.json()) as Evaluation, shown);
}

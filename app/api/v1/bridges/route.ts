import { FilterError, filterBridges, parseBridgeFilter } from "../../../../lib/bridges/filter-bridges.ts";
import { summarise } from "../../../../lib/bridges/evaluate.ts";
import { answerPublished } from "../../../../server/http/answer-published.ts";
import { serialise } from "../../../../server/watch/serialised.ts";
import { problem } from "../../../../server/http/problem.ts";

export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  if (query.size === 0)
    return answerPublished(request, (published) => published.json("evaluation", () => published.evaluation));
  try {
    const filter = parseBridgeFilter({
      namespace: query.getAll("namespace"),
      workload: query.getAll("workload"),
      kind: query.getAll("kind"),
      verdict: query.getAll("verdict"),
    });
    return answerPublished(request, ({ evaluation }) => {
      const bridges = filterBridges(evaluation.bridges, filter);
      return serialise({ ...evaluation, bridges, summary: summarise(bridges) });
    });
  } catch (error) {
    if (error instanceof FilterError) return problem("invalid-filter", error.message);
    throw error;
  }
}

import { answerPublished } from "../../../../../server/http/answer-published.ts";
import { serialise } from "../../../../../server/watch/serialised.ts";
import { problem } from "../../../../../server/http/problem.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerPublished(request, (published) => {
    const bridge = published.bridgeInFull(id);
    return bridge === undefined
      ? problem(
          "not-found",
          `No bridge has the id ${id}. It may have gone with its workload; /api/v1/bridges lists those there are.`,
        )
      : serialise(bridge);
  });
}

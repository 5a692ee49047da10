import { answerPublished } from "../../../../server/http/answer-published.ts";
import { problem } from "../../../../server/http/problem.ts";
import { isForeignOrigin } from "../../../../server/http/origin.ts";
import { currentState, readAgain } from "../../../../server/watch/current.ts";
import { toReadingsDocument } from "../../../../server/watch/parts.ts";

export function GET(request: Request): Response {
  return answerPublished(request, (published) => published.json("readings", () => toReadingsDocument(published)));
}

/** Reads everything again and answers when that is done. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignOrigin(request))
    return problem("forbidden-origin", "Only Bridgekeeper's own pages may ask it to read again.");
  await readAgain();
  const { phase, revision, error } = currentState();
  return Response.json({ phase, revision, error }, { headers: { "cache-control": "no-store" } });
}

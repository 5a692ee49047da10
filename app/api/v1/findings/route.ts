import { answerPublished } from "../../../../server/http/answer-published.ts";
import { toFindingsDocument } from "../../../../server/watch/parts.ts";

export function GET(request: Request): Response {
  return answerPublished(request, (published) =>
    published.json("findings", () => toFindingsDocument(published.evaluation)),
  );
}

import { answerPublished } from "../../../../server/http/answer-published.ts";

export function GET(request: Request): Response {
  return answerPublished(request, (published) =>
    published.json("findings", () => {
      const { schema, readAt, findings } = published.evaluation;
      return { schema, readAt, findings };
    }),
  );
}

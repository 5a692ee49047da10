import { currentPublished, currentState } from "../watch/current.ts";
import type { Published } from "../watch/published.ts";
import type { Serialised } from "../watch/serialised.ts";
import { answerJson } from "./answer-json.ts";
import { problem } from "./problem.ts";

/** Answers from the current evaluation, or says that there is none yet. */
export function answerPublished(request: Request, toAnswer: (published: Published) => Serialised | Response): Response {
  const published = currentPublished();
  if (published === null) return notReady();
  const answer = toAnswer(published);
  return answer instanceof Response ? answer : answerJson(request, answer);
}

function notReady(): Response {
  const { error, progress } = currentState();
  return problem("not-ready", error ?? `The first reading is under way: ${progress.read} collections so far.`);
}

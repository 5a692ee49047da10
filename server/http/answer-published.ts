import { currentPublished, currentState } from "../watch/current.ts";
import type { Published } from "../watch/published.ts";
import { answerJson } from "./answer-json.ts";
import { problem } from "./problem.ts";

/** Answers from the current evaluation, or says that there is none yet. */
export function answerPublished(request: Request, toText: (published: Published) => string | Response): Response {
  const published = currentPublished();
  if (published === null) return notReady();
  const answer = toText(published);
  return typeof answer === "string" ? answerJson(request, answer) : answer;
}

function notReady(): Response {
  const { error, progress } = currentState();
  return problem("not-ready", error ?? `The first reading is under way: ${progress.read} collections so far.`);
}

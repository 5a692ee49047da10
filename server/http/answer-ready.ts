import type { Reading } from "../../lib/inventory/reading.ts";
import type { Source } from "../../lib/inventory/source.ts";
import { currentState } from "../watch/current.ts";

/** One source with how much of it was read, and how long ago. */
interface SourceHealth {
  readonly source: Source;
  readonly complete: number;
  readonly incomplete: number;
  readonly ageInSeconds: number;
}

/** Ready once a first reading has ended; says the state and age of every source. 503 before that. */
export function answerReady(now: Date = new Date()): Response {
  const { phase, evaluation, error, readingSince } = currentState();
  const sources = evaluation === null ? [] : healthOf(evaluation.readings, now);
  return Response.json(
    {
      status: evaluation === null ? "not ready" : "ready",
      phase,
      error,
      readAt: evaluation?.readAt ?? null,
      readingSince,
      sources,
    },
    { status: evaluation === null ? 503 : 200, headers: { "cache-control": "no-store" } },
  );
}

function healthOf(readings: readonly Reading[], now: Date): readonly SourceHealth[] {
  return [...Map.groupBy(readings, ({ source }) => source)].map(([source, own]) => {
    const complete = own.filter(({ status }) => status === "complete").length;
    const oldest = Math.min(...own.map(({ at }) => Date.parse(at)));
    return {
      source,
      complete,
      incomplete: own.length - complete,
      ageInSeconds: Math.round((now.getTime() - oldest) / 1000),
    };
  });
}

"use client";

import { ageOf, secondsSince } from "../../lib/text/age.ts";
import type { ReadingProgress } from "../../lib/topology/topology.ts";
import { stateWords } from "../words/states.ts";
import { useNow } from "./use-now.ts";

interface Props {
  readonly progress: ReadingProgress;
  /** ISO 8601: when it began; null when it is about to. */
  readonly since: string | null;
}

const words = stateWords.reading;
/** A large estate takes seconds, not a minute. */
const slowAfterInSeconds = 45;

/** Shown until there is something to draw: what is being read, how far it is, and how long it has taken. */
export function FirstReading({ progress: { read, expected, latest }, since }: Props) {
  const nowInMs = useNow();
  const age = nowInMs === null || since === null ? null : secondsSince(since, nowInMs);
  return (
    <section className="mx-auto max-w-xl py-4 md:py-14">
      <h1 className="text-xl font-semibold text-balance sm:text-2xl">{words.title}</h1>
      <progress
        className="mt-5 h-2 w-full"
        aria-label={words.title}
        {...(expected === null ? {} : { value: read, max: Math.max(expected, read) })}
      />
      <output className="mt-3 block tabular-nums">{read === 0 ? words.asking : words.progress(read, expected)}</output>
      <p className="min-h-10 text-sm wrap-anywhere text-ink-soft">
        {latest !== null && words.latest(latest)}
        <br />
        {age !== null && age >= 1 && <span className="tabular-nums">{words.since(ageOf(age))}</span>}
      </p>
      <ol className="mt-4 space-y-2 border-l-2 border-line pl-4">
        {words.steps.map(([title, says]) => (
          <li key={title}>
            <p className="font-medium">{title}</p>
            <p className="text-sm text-ink-soft">{says}</p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-sm text-ink-soft">{age !== null && age > slowAfterInSeconds ? words.slow : words.note}</p>
    </section>
  );
}

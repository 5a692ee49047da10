"use client";

import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { useNow } from "../readings/use-now.ts";

/** How long ago something was read; the time itself before the page has a clock. */
export function Age({ at }: { at: string }) {
  const nowInMs = useNow();
  return (
    <time dateTime={at} title={at} className="tabular-nums">
      {nowInMs === null ? at.slice(11, 19) : ageOf(secondsSince(at, nowInMs))}
    </time>
  );
}

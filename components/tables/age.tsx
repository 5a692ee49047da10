"use client";

import { useSyncExternalStore } from "react";
import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { subscribeToSeconds } from "../readings/use-now.ts";

/** How long ago something was read; the time itself before the page has a clock. Drawn anew only when the words change. */
export function Age({ at }: { at: string }) {
  const age = useSyncExternalStore(
    subscribeToSeconds,
    () => ageOf(secondsSince(at, Date.now())),
    () => at.slice(11, 19),
  );
  return (
    <time dateTime={at} title={at} className="tabular-nums">
      {age}
    </time>
  );
}

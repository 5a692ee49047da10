"use client";

import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { frameWords } from "../words/frame.ts";
import { ReadTime } from "./read-time.tsx";
import { useNow } from "./use-now.ts";

/** When the estate was read, and how long ago that was. */
export function ReadingAge({ readAt }: { readAt: string }) {
  const nowInMs = useNow();
  return (
    <p className="text-ink-soft tabular-nums">
      {frameWords.read} <ReadTime at={readAt} />
      {nowInMs !== null && <>, {frameWords.ago(ageOf(secondsSince(readAt, nowInMs)))}</>}
    </p>
  );
}

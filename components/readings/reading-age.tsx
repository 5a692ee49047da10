import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { ReadTime } from "./read-time.tsx";

/** When the estate was read, and how long ago that was. `nowInMs` is null before the page has a clock. */
export function ReadingAge({ readAt, nowInMs }: { readAt: string; nowInMs: number | null }) {
  return (
    <p className="text-ink-soft tabular-nums">
      Read <ReadTime at={readAt} />
      {nowInMs !== null && <>, {ageOf(secondsSince(readAt, nowInMs))} ago</>}
    </p>
  );
}

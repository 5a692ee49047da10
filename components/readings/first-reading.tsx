import type { ReadingProgress } from "../../lib/topology/topology.ts";

/** Shown until there is something to draw. */
export function FirstReading({ progress }: { progress: ReadingProgress }) {
  const { read, expected, latest } = progress;
  return (
    <section className="mx-auto max-w-xl py-20 text-center">
      <h1 className="text-2xl font-semibold">Reading the estate for the first time</h1>
      <output className="mt-3 block text-ink-soft tabular-nums">
        {read === 0
          ? "Asking Azure and the cluster…"
          : `${read}${expected === null ? "" : ` of ${expected}`} collections so far.`}
      </output>
      {latest !== null && <p className="mt-1 text-sm break-words text-ink-soft">Latest: {latest}</p>}
      <progress
        className="mt-6 h-2 w-full"
        aria-label="Collections read"
        {...(expected === null ? {} : { value: read, max: Math.max(expected, read) })}
      />
    </section>
  );
}

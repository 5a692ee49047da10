import type { ReactNode } from "react";
import { stateWords } from "../words/states.ts";
import { CheckList } from "./check-list.tsx";

const words = stateWords.failed;

/** Shown when the first reading ended without anything to draw. The children are the way to try again. */
export function ReadingFailed({ error, children }: { error: string; children: ReactNode }) {
  return (
    <section
      data-verdict="broken"
      className="mx-auto mt-4 max-w-xl md:mt-14 rounded-xl border-t-4 border-verdict bg-surface p-5 sm:p-6"
    >
      <h1 className="text-xl font-semibold text-balance sm:text-2xl">{words.title}</h1>
      <p role="alert" className="mt-3 wrap-anywhere">
        {error}
      </p>
      <p className="mt-1 text-ink-soft">{words.claim}</p>
      <div className="mt-4">
        <CheckList title={words.next} checks={words.checks} />
      </div>
      <div className="mt-5">{children}</div>
    </section>
  );
}

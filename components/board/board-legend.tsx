import type { ComponentProps } from "react";
import { SummaryBar } from "../readings/summary-bar.tsx";
import { boardWords } from "../words/board.ts";

/** What the cells show, by telling how many show it. */
export function BoardLegend({ tally, whole }: ComponentProps<typeof SummaryBar>) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <SummaryBar tally={tally} whole={whole} />
      <p title={boardWords.noNeedMeans} className="flex items-center gap-1.5 text-sm text-ink-soft @max-2xl:hidden">
        <span aria-hidden="true">·</span>
        {boardWords.noNeed}
      </p>
    </div>
  );
}

"use client";

import { useCallback, useMemo } from "react";
import { tallyOf } from "../../lib/board/tally.ts";
import { isFiltered } from "../../lib/view/filters.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useShownBridges } from "../estate/use-shown-bridges.ts";
import { useView } from "../estate/use-view.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { NothingFound } from "../readings/nothing-found.tsx";
import { boardWords } from "../words/board.ts";
import { BoardControls } from "./board-controls.tsx";
import { BoardLegend } from "./board-legend.tsx";
import { BoardTable } from "./board-table.tsx";
import { FoldNotice } from "./fold-notice.tsx";
import { useBoard } from "./use-board.ts";

/** Every workload and every kind of bridge at a glance. */
export function BoardPage() {
  const { bridges, readings } = useEstate().document;
  const { view, change } = useView();
  const shown = useShownBridges(view);
  const groups = useBoard(shown, view);
  const tally = useMemo(() => tallyOf(shown), [shown]);
  const whole = useMemo(() => tallyOf(bridges), [bridges]);
  const unfold = useCallback((key: string) => change(({ open }) => ({ open: [...open, key] })), [change]);
  return (
    <div className="space-y-3 md:space-y-4">
      <PageHeading title={boardWords.title} hint={boardWords.hint}>
        <ExportMenu bridges={shown} />
      </PageHeading>
      {bridges.length === 0 && <NothingFound {...readings} />}
      <FilterBar isFolded={groups.some(({ folded }) => folded.length > 0)}>
        <FoldNotice groups={groups} open={view.open} onChange={(open) => change({ open })} />
      </FilterBar>
      {bridges.length > 0 && (
        <div className="@container">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <BoardControls />
            <BoardLegend tally={tally} whole={isFiltered(view) ? whole : null} />
          </div>
        </div>
      )}
      {groups.length > 0 && <BoardTable groups={groups} selected={view.bridge} onUnfold={unfold} />}
    </div>
  );
}

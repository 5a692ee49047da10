"use client";

import { useMemo } from "react";
import { readingStatuses } from "../../lib/inventory/reading.ts";
import type { ReadingsDocument } from "../../lib/tables/documents.ts";
import {
  completeFold,
  foldComplete,
  readingColumns,
  readingComparisons,
  readingMatches,
  toReadingRow,
} from "../../lib/tables/reading-table.ts";
import { countBy } from "../../lib/view/count-by.ts";
import { readingFilters } from "../../lib/view/filters.ts";
import { usePart } from "../estate/use-part.ts";
import { useView } from "../estate/use-view.ts";
import { SearchField } from "../filters/search-field.tsx";
import { ShownBar } from "../filters/shown-bar.tsx";
import { ValueFilter } from "../filters/value-filter.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { readingListWords } from "../words/tables.ts";
import { DataTable } from "./data-table.tsx";
import { NothingNotice } from "./nothing-notice.tsx";
import { PartNotice } from "./part-notice.tsx";
import { readingRowLooks } from "./reading-table-columns.tsx";
import { useSorted } from "./use-sorted.ts";

/** More commands than that would be all there is to see. */
const grantsAtHandUpTo = 3;

/** Every reading as a line of a table, those that are not complete first and the others folded away. */
export function ReadingListPage({ initial }: { initial: ReadingsDocument | null }) {
  const { part, error } = usePart("/api/v1/readings", initial);
  const { view, change } = useView();
  const all = useMemo(() => part?.readings.map((reading) => toReadingRow(reading, part.reader)) ?? [], [part]);
  const shown = useMemo(() => all.filter((row) => readingMatches(row, view)), [all, view]);
  const counts = useMemo(() => {
    const others = all.filter((row) => readingMatches(row, { ...view, statuses: [] }));
    return countBy(readingStatuses, others, ({ status }) => status);
  }, [all, view]);
  const { rows, ...sorting } = useSorted(shown, readingColumns, readingComparisons);
  const split = useMemo(() => foldComplete(rows, view), [rows, view]);
  const refused = split.rows.filter(({ grant }) => grant !== null).length;
  const fold = {
    title: readingListWords.fold(split.folded.length),
    isOpen: view.open.includes(completeFold),
    onToggle: () => change(({ open }) => ({ open: withOrWithout(open, completeFold) }), true),
    rows: split.folded,
  };
  return (
    <div className="space-y-4">
      <PageHeading title={readingListWords.title} hint={readingListWords.hint} />
      <PartNotice isThere={part !== null} error={error} />
      <div className="flex flex-wrap items-center gap-2">
        <SearchField />
        <ValueFilter name="status" counts={counts} />
        <ShownBar
          filters={readingFilters}
          shown={shown.length}
          total={all.length}
          noun="reading"
          whole={readingListWords.whole(split.rows.length, split.folded.length)}
        />
      </div>
      {split.rows.length === 0 && split.folded.length > 0 && (
        <NothingNotice verdict="intact" text={readingListWords.allRead} />
      )}
      <DataTable
        label={readingListWords.table}
        look={refused > grantsAtHandUpTo ? readingRowLooks.folded : readingRowLooks.open}
        rows={split.rows}
        fold={fold.rows.length === 0 ? null : fold}
        {...sorting}
      />
    </div>
  );
}

const withOrWithout = (open: readonly string[], name: string): readonly string[] =>
  open.includes(name) ? open.filter((each) => each !== name) : [...open, name];

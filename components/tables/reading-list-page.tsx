"use client";

import { useMemo } from "react";
import { readingStatuses } from "../../lib/inventory/reading.ts";
import type { ReadingsDocument } from "../../lib/tables/documents.ts";
import { readingColumns, readingComparisons, readingMatches, toReadingRow } from "../../lib/tables/reading-table.ts";
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
import { PartNotice } from "./part-notice.tsx";
import { readingTableColumns } from "./reading-table-columns.tsx";
import { useSorted } from "./use-sorted.ts";

/** Every reading as a line of a table, those that are not complete first. */
export function ReadingListPage({ initial }: { initial: ReadingsDocument | null }) {
  const { part, error } = usePart("/api/v1/readings", initial);
  const { view } = useView();
  const all = useMemo(() => (part?.readings ?? []).map(toReadingRow), [part]);
  const shown = useMemo(() => all.filter((row) => readingMatches(row, view)), [all, view]);
  const counts = useMemo(() => {
    const others = all.filter((row) => readingMatches(row, { ...view, statuses: [] }));
    return countBy(readingStatuses, others, ({ status }) => status);
  }, [all, view]);
  const sorted = useSorted(shown, readingColumns, readingComparisons);
  return (
    <div className="space-y-4">
      <PageHeading title={readingListWords.title} hint={readingListWords.hint} />
      <PartNotice isThere={part !== null} error={error} />
      <div className="flex flex-wrap items-center gap-2">
        <SearchField />
        <ValueFilter name="status" counts={counts} />
        <ShownBar filters={readingFilters} shown={shown.length} total={all.length} noun="reading" />
      </div>
      <DataTable label={readingListWords.table} columns={readingTableColumns} keyOf={({ key }) => key} {...sorted} />
    </div>
  );
}

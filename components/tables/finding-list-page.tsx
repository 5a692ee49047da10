"use client";

import { useMemo } from "react";
import { severitiesWorstFirst } from "../../lib/findings/severity.ts";
import type { FindingsDocument } from "../../lib/tables/documents.ts";
import { findingColumns, findingComparisons, findingMatches, toFindingRow } from "../../lib/tables/finding-table.ts";
import { countBy } from "../../lib/view/count-by.ts";
import { findingFilters } from "../../lib/view/filters.ts";
import { usePart } from "../estate/use-part.ts";
import { useView } from "../estate/use-view.ts";
import { SearchField } from "../filters/search-field.tsx";
import { ShownBar } from "../filters/shown-bar.tsx";
import { ValueFilter } from "../filters/value-filter.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { findingListWords } from "../words/tables.ts";
import { DataTable } from "./data-table.tsx";
import { findingRowLook } from "./finding-table-columns.tsx";
import { NoFindings } from "./no-findings.tsx";
import { PartNotice } from "./part-notice.tsx";
import { useSorted } from "./use-sorted.ts";

/** Every finding as a line of a table, its evidence and its fix a click away. */
export function FindingListPage({ initial }: { initial: FindingsDocument | null }) {
  const { part, error } = usePart("/api/v1/findings", initial);
  const { view } = useView();
  const all = useMemo(() => (part?.findings ?? []).map(toFindingRow), [part]);
  const shown = useMemo(() => all.filter((row) => findingMatches(row, view)), [all, view]);
  const counts = useMemo(() => {
    const others = all.filter((row) => findingMatches(row, { ...view, severities: [] }));
    return countBy(severitiesWorstFirst, others, ({ severity }) => severity);
  }, [all, view]);
  const sorted = useSorted(shown, findingColumns, findingComparisons);
  return (
    <div className="space-y-4">
      <PageHeading title={findingListWords.title} hint={findingListWords.hint} />
      <PartNotice isThere={part !== null} error={error} />
      <NoFindings count={all.length} isThere={part !== null} />
      {all.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <SearchField />
            <ValueFilter name="severity" counts={counts} />
            <ShownBar filters={findingFilters} shown={shown.length} total={all.length} noun="finding" />
          </div>
          <h2 className="sr-only">{findingListWords.table}</h2>
          <DataTable label={findingListWords.table} look={findingRowLook} {...sorted} />
        </>
      )}
    </div>
  );
}

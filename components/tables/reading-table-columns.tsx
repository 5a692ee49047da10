import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { ReadingStatus } from "../../lib/inventory/reading.ts";
import type { ReadingColumn, ReadingRow } from "../../lib/tables/reading-table.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { statusWords } from "../words/filters.ts";
import { reasonWords } from "../words/reasons.ts";
import { readingColumnTitles, readingListWords } from "../words/tables.ts";
import type { Column } from "./column.ts";
import { Age } from "./age.tsx";

export const readingTableColumns: readonly Column<ReadingRow, ReadingColumn>[] = [
  {
    id: "status",
    title: readingColumnTitles.status,
    width: "7rem",
    isPlain: true,
    cell: ({ status }) => <Status status={status} />,
  },
  {
    id: "what",
    title: readingColumnTitles.what,
    width: "minmax(9rem, 1fr)",
    cell: ({ title }) => <span className="font-medium">{title}</span>,
  },
  {
    id: "scope",
    title: readingColumnTitles.scope,
    width: "minmax(10rem, 2fr)",
    cell: ({ source, scope }) => <span className="wrap-anywhere">{scopeWords(source, scope)}</span>,
  },
  {
    id: "reason",
    title: readingColumnTitles.reason,
    width: "minmax(12rem, 2fr)",
    cell: (row) => <Why row={row} />,
  },
  {
    id: "count",
    title: readingColumnTitles.count,
    width: "4rem",
    cell: ({ count }) => <span className="tabular-nums">{count}</span>,
  },
  { id: "age", title: readingColumnTitles.age, width: "5rem", cell: ({ at }) => <Age at={at} /> },
];

/** The verdict in whose shape and colour a status is drawn: nothing is claimed from what is not complete. */
const drawnAs: Readonly<Record<ReadingStatus, Verdict>> = { failed: "unknown", partial: "unknown", complete: "intact" };

function Status({ status }: { status: ReadingStatus }) {
  return (
    <span data-verdict={drawnAs[status]} className="flex items-center gap-1.5">
      <VerdictGlyph verdict={drawnAs[status]} className="size-3.5" />
      <span className={status === "complete" ? "" : "font-medium text-verdict"}>{statusWords[status]}</span>
    </span>
  );
}

function Why({ row: { reason, detail, permission } }: { row: ReadingRow }) {
  if (reason === null) return <span className="text-ink-soft">–</span>;
  return (
    <>
      <p className="font-medium">{reasonWords[reason]}</p>
      {detail !== null && <p className="wrap-anywhere">{detail}</p>}
      {permission === null ? (
        <p className="text-ink-soft">{readingListWords.again}</p>
      ) : (
        <p className="text-ink-soft">
          {readingListWords.needs}{" "}
          <code className="font-mono text-[0.8125rem] wrap-anywhere text-ink">{permission}</code>
        </p>
      )}
    </>
  );
}

function scopeWords(source: string, scope: string): string {
  if (source === "kubernetes") return `cluster ${scope}`;
  return scope === "/" ? readingListWords.tenant : scope;
}

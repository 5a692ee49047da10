import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { ReadingStatus } from "../../lib/inventory/reading.ts";
import type { ReadingColumn, ReadingRow } from "../../lib/tables/reading-table.ts";
import { digits } from "../../lib/text/digits.ts";
import { Pill } from "../verdict/pill.tsx";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { statusMeanings, statusWords } from "../words/filters.ts";
import { readingColumnTitles } from "../words/tables.ts";
import { Age } from "./age.tsx";
import type { Column } from "./column.ts";
import { ReadingReason } from "./reading-reason.tsx";
import type { RowLook } from "./row-look.ts";

/** The verdict in whose shape and colour a status is drawn: nothing is claimed from what is not complete. */
const drawnAs: Readonly<Record<ReadingStatus, Verdict>> = { failed: "unknown", partial: "unknown", complete: "intact" };

const columnsWith = (isGrantOpen: boolean): readonly Column<ReadingRow, ReadingColumn>[] => [
  {
    id: "status",
    title: readingColumnTitles.status,
    width: "6.5rem",
    isPlain: true,
    cell: ({ status }) => <Status status={status} />,
  },
  {
    id: "what",
    title: readingColumnTitles.what,
    width: "minmax(8rem, 1fr)",
    isPlain: true,
    cell: ({ title }) => <span className="block font-medium text-ink first-letter:uppercase">{title}</span>,
  },
  {
    id: "scope",
    title: readingColumnTitles.scope,
    width: "minmax(9rem, 1.7fr)",
    cell: ({ scope, place: { name, sort } }) => (
      <span title={scope}>
        <span className="wrap-anywhere @3xl:block">{name}</span>
        {sort !== "" && <span className="text-xs wrap-anywhere text-ink-soft @max-3xl:ml-1.5 @3xl:block">{sort}</span>}
      </span>
    ),
  },
  {
    id: "reason",
    title: readingColumnTitles.reason,
    width: "minmax(11rem, 2.3fr)",
    isPlain: true,
    cell: (row) => (row.reason === null ? null : <ReadingReason row={row} isGrantOpen={isGrantOpen} />),
  },
  {
    id: "count",
    title: readingColumnTitles.count,
    width: "3.75rem",
    cell: ({ count, status }) =>
      status === "failed" ? null : (
        <span className="tabular-nums @3xl:block @3xl:pr-4 @3xl:text-right">{digits(count)}</span>
      ),
  },
  { id: "age", title: readingColumnTitles.age, width: "3.75rem", cell: ({ at }) => <Age at={at} /> },
];

const lookWith = (isGrantOpen: boolean): RowLook<ReadingRow, ReadingColumn> => ({
  columns: columnsWith(isGrantOpen),
  keyOf: ({ key }) => key,
  alarmOf: ({ status }) => (status === "complete" ? null : drawnAs[status]),
  isQuiet: ({ status }) => status === "complete",
});

/** With the commands that grant what is missing at hand, or folded away where there are many of them. */
export const readingRowLooks = { open: lookWith(true), folded: lookWith(false) } as const;

function Status({ status }: { status: ReadingStatus }) {
  if (status !== "complete")
    return (
      <Pill drawnAs={drawnAs[status]} title={statusMeanings[status]}>
        {statusWords[status]}
      </Pill>
    );
  return (
    <span className="flex items-center gap-1.5">
      <VerdictGlyph verdict={drawnAs[status]} className="size-3.5" />
      {statusWords[status]}
    </span>
  );
}

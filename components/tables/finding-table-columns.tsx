import Link from "next/link";
import type { FindingColumn, FindingRow } from "../../lib/tables/finding-table.ts";
import { findingColumnTitles } from "../words/tables.ts";
import type { Column } from "./column.ts";
import { FindingDetails } from "./finding-details.tsx";
import { SeverityBadge } from "./severity-badge.tsx";

export const findingTableColumns: readonly Column<FindingRow, FindingColumn>[] = [
  {
    id: "severity",
    title: findingColumnTitles.severity,
    width: "7rem",
    isPlain: true,
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  {
    id: "rule",
    title: findingColumnTitles.rule,
    width: "minmax(8rem, 1fr)",
    cell: ({ rule, page }) => (
      <Link
        prefetch={false}
        href={page}
        className="font-mono text-[0.8125rem] wrap-anywhere text-accent underline underline-offset-2"
      >
        {rule}
      </Link>
    ),
  },
  {
    id: "resource",
    title: findingColumnTitles.resource,
    width: "minmax(14rem, 1.2fr)",
    cell: ({ name, resource, place: { sort, within } }) => (
      <span title={`${resource.type}\n${resource.id}`}>
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs wrap-anywhere text-ink-soft">
          {sort} {within}
        </span>
      </span>
    ),
  },
  {
    id: "message",
    title: findingColumnTitles.message,
    width: "minmax(14rem, 3fr)",
    isPlain: true,
    cell: (row) => (
      <>
        <p className="wrap-anywhere">{row.message}</p>
        <FindingDetails row={row} />
      </>
    ),
  },
];

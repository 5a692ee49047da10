import Link from "next/link";
import type { FindingColumn, FindingRow } from "../../lib/tables/finding-table.ts";
import { findingColumnTitles } from "../words/tables.ts";
import type { Column } from "./column.ts";
import { FindingDetails } from "./finding-details.tsx";
import { FollowedBridges } from "./followed-bridges.tsx";
import type { RowLook } from "./row-look.ts";
import { SeverityBadge } from "./severity-badge.tsx";

const columns: readonly Column<FindingRow, FindingColumn>[] = [
  {
    id: "severity",
    title: findingColumnTitles.severity,
    width: "6.75rem",
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
    width: "minmax(10rem, 1.2fr)",
    cell: ({ name, sort, resource }) => (
      <span title={`${resource.type}\n${resource.id}`}>
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs wrap-anywhere text-ink-soft first-letter:uppercase">{sort}</span>
      </span>
    ),
  },
  {
    id: "message",
    title: findingColumnTitles.message,
    width: "minmax(13rem, 3fr)",
    isPlain: true,
    cell: (row) => (
      <>
        <p className="wrap-anywhere">{row.message}</p>
        <FollowedBridges ids={row.bridges} />
        <FindingDetails row={row} />
      </>
    ),
  },
];

export const findingRowLook: RowLook<FindingRow, FindingColumn> = { columns, keyOf: ({ key }) => key };

"use client";

import type { CSSProperties, MouseEvent } from "react";
import type { Sort } from "../../lib/view/sort.ts";
import { tableWords } from "../words/tables.ts";
import { FoldRow, type Fold } from "./fold-row.tsx";
import { rowMeantBy } from "./open-row.ts";
import { RowBlocks } from "./row-blocks.tsx";
import type { RowLook } from "./row-look.ts";
import { TableHead } from "./table-head.tsx";
import { tableRoles } from "./table-roles.ts";
import { useAnchoredRow } from "./use-anchored-row.ts";
import { useKeptInSight } from "./use-kept-in-sight.ts";
import { usePrinting } from "./use-printing.ts";

interface Props<R, C extends string> {
  readonly label: string;
  readonly look: RowLook<R, C>;
  readonly rows: readonly R[];
  readonly fold?: Fold<R> | null;
  /** The key of the row that is selected. */
  readonly selected?: string | null;
  readonly onOpen?: (key: string) => void;
  readonly sort: Sort<C>;
  readonly onSort: (column: C) => void;
}

/** The heading has the first place. */
const firstRow = 2;

/**
 * A table whose rows are grids, so that a row out of sight costs nothing to draw and becomes a card where there is no
 * room for columns.
 */
export function DataTable<R, C extends string>(props: Props<R, C>) {
  const { label, look, rows, fold = null, selected = null, onOpen, sort, onSort } = props;
  useKeptInSight(selected);
  const anchored = useAnchoredRow(rows, look.keyOf);
  const isPrinting = usePrinting();
  const isFoldOpen = fold !== null && (fold.isOpen || isPrinting);
  if (rows.length === 0 && fold === null) return <NoRows />;
  const tracks = { "--tracks": look.columns.map(({ width }) => width).join(" ") } as CSSProperties;
  const afterFold = firstRow + rows.length + 1;
  const onClick = (event: MouseEvent) => {
    const key = rowMeantBy(event);
    if (key !== null) onOpen?.(key);
  };
  return (
    // The keyboard has the link in each row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <table
      {...tableRoles.table}
      aria-label={label}
      aria-rowcount={fold === null ? rows.length + 1 : afterFold + fold.rows.length - 1}
      style={tracks}
      onClick={onClick}
      className="@container block"
    >
      {(rows.length > 0 || isFoldOpen) && <TableHead columns={look.columns} sort={sort} onSort={onSort} />}
      <RowBlocks rows={rows} look={look} firstIndex={firstRow} selected={selected} anchored={anchored} />
      {fold !== null && <FoldRow fold={fold} columns={look.columns.length} index={afterFold - 1} />}
      {isFoldOpen && (
        <RowBlocks rows={fold.rows} look={look} firstIndex={afterFold} selected={selected} anchored={anchored} />
      )}
    </table>
  );
}

const NoRows = () => (
  <p className="rounded-lg border border-dashed border-line-strong px-4 py-10 text-center text-sm text-ink-soft">
    {tableWords.noRows}
  </p>
);

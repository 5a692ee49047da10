import type { CSSProperties } from "react";
import type { Sort } from "../../lib/view/sort.ts";
import type { Column } from "./column.ts";
import { SortHeading } from "./sort-heading.tsx";
import { tableRoles } from "./table-roles.ts";
import { TableRow } from "./table-row.tsx";

interface Props<R, C extends string> {
  readonly label: string;
  readonly columns: readonly Column<R, C>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly isSelected?: (row: R) => boolean;
  readonly sort: Sort<C>;
  readonly onSort: (column: C) => void;
}

/**
 * A table whose rows are grids, so that a row out of sight costs nothing to draw and becomes a card where there is no
 * room for columns.
 */
export function DataTable<R, C extends string>(props: Props<R, C>) {
  const { label, columns, rows, keyOf, isSelected, sort, onSort } = props;
  const tracks = { "--tracks": columns.map(({ width }) => width).join(" ") } as CSSProperties;
  return (
    <table
      {...tableRoles.table}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      style={tracks}
      className="@container block"
    >
      <thead {...tableRoles.rowGroup} className="block @4xl:sticky @4xl:top-0 @4xl:z-10 @4xl:bg-paper @4xl:pt-2">
        <tr
          {...tableRoles.row}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 @4xl:grid @4xl:grid-cols-(--tracks) @4xl:gap-x-4 @4xl:border-b @4xl:border-line-strong @4xl:px-3"
        >
          {columns.map(({ id, title }) => (
            <SortHeading key={id} column={id} title={title} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup} className="block space-y-2 @4xl:space-y-0">
        {rows.map((row) => (
          <TableRow key={keyOf(row)} row={row} columns={columns} isSelected={isSelected?.(row) ?? false} />
        ))}
      </tbody>
    </table>
  );
}

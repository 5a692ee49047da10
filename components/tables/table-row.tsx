import { memo, type ReactNode } from "react";
import { rowId } from "../../lib/tables/row-id.ts";
import type { Column } from "./column.ts";
import type { RowLook } from "./row-look.ts";
import { tableRoles } from "./table-roles.ts";

interface Props<R, C extends string> {
  readonly row: R;
  /** Its place in the whole table, of which not all need be in the page. */
  readonly index: number;
  readonly look: RowLook<R, C>;
  readonly isSelected: boolean;
}

/** A line of a grid, or a card where there is no room for columns. */
export const TableRow = memo(function TableRow<R, C extends string>({ row, index, look, isSelected }: Props<R, C>) {
  const key = look.keyOf(row);
  return (
    <tr
      {...tableRoles.row}
      id={rowId(key)}
      data-row={key}
      data-verdict={look.alarmOf?.(row) ?? undefined}
      data-quiet={look.isQuiet?.(row) || undefined}
      data-opens={look.isOpenedByClick || undefined}
      aria-rowindex={index}
      aria-current={isSelected || undefined}
      className="mb-2 block scroll-mt-12 scroll-mb-2 space-y-1 rounded-lg border border-line bg-surface px-3 py-2 text-sm leading-5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] data-opens:cursor-pointer data-opens:hover:bg-sunken data-verdict:shadow-[inset_4px_0_0_var(--verdict)] data-quiet:text-ink-soft @max-3xl:data-quiet:flex @max-3xl:data-quiet:flex-wrap @max-3xl:data-quiet:gap-x-3 aria-current:bg-sunken aria-current:outline-2 aria-current:-outline-offset-2 aria-current:outline-accent @3xl:mb-0 @3xl:grid @3xl:grid-cols-(--tracks) @3xl:gap-x-3 @3xl:space-y-0 @3xl:rounded-none @3xl:border-0 @3xl:border-b @5xl:gap-x-4"
    >
      {look.columns.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
    </tr>
  );
}) as <R, C extends string>(props: Props<R, C>) => ReactNode;

/** What is empty keeps its place in a column and takes none on a card. */
function Cell<R, C extends string>({ column, row }: { column: Column<R, C>; row: R }) {
  const { title, isPlain = false, cell } = column;
  const content = cell(row);
  return (
    <td {...tableRoles.cell} className={`min-w-0 gap-2 @3xl:block ${content === null ? "hidden" : "flex"}`}>
      {!isPlain && (
        <span aria-hidden="true" className="w-20 shrink-0 text-ink-soft in-data-quiet:w-auto @3xl:hidden">
          {title}
        </span>
      )}
      <div className="min-w-0 flex-1">{content}</div>
    </td>
  );
}

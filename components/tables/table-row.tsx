import type { Column } from "./column.ts";
import { tableRoles } from "./table-roles.ts";

interface Props<R, C extends string> {
  readonly row: R;
  readonly columns: readonly Column<R, C>[];
  readonly isSelected: boolean;
}

export function TableRow<R, C extends string>({ row, columns, isSelected }: Props<R, C>) {
  return (
    <tr
      {...tableRoles.row}
      aria-current={isSelected || undefined}
      className="block space-y-1 rounded-lg border border-line bg-surface px-3 py-2 text-sm [contain-intrinsic-size:auto_4rem] [content-visibility:auto] aria-current:bg-sunken aria-current:outline-2 aria-current:-outline-offset-2 aria-current:outline-accent @2xl:grid @2xl:grid-cols-(--tracks) @2xl:gap-x-4 @2xl:space-y-0 @2xl:rounded-none @2xl:border-0 @2xl:border-b"
    >
      {columns.map(({ id, title, isPlain = false, cell }) => (
        <td key={id} {...tableRoles.cell} className="flex min-w-0 gap-2 @2xl:block">
          {!isPlain && (
            <span aria-hidden="true" className="w-20 shrink-0 text-ink-soft @2xl:hidden">
              {title}
            </span>
          )}
          <div className="min-w-0 flex-1">{cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}

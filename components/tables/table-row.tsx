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
      className="block space-y-1 rounded-lg border border-line bg-surface px-3 py-2 text-sm leading-5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] aria-current:bg-sunken aria-current:outline-2 aria-current:-outline-offset-2 aria-current:outline-accent @4xl:grid @4xl:grid-cols-(--tracks) @4xl:gap-x-4 @4xl:space-y-0 @4xl:rounded-none @4xl:border-0 @4xl:border-b"
    >
      {columns.map(({ id, title, isPlain = false, cell }) => (
        <td key={id} {...tableRoles.cell} className="flex min-w-0 gap-2 @4xl:block">
          {!isPlain && (
            <span aria-hidden="true" className="w-20 shrink-0 text-ink-soft @4xl:hidden">
              {title}
            </span>
          )}
          <div className="min-w-0 flex-1">{cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}

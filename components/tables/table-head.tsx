import type { Sort } from "../../lib/view/sort.ts";
import type { Column } from "./column.ts";
import { SortHeading } from "./sort-heading.tsx";
import { tableRoles } from "./table-roles.ts";

interface Props<R, C extends string> {
  readonly columns: readonly Column<R, C>[];
  readonly sort: Sort<C>;
  readonly onSort: (column: C) => void;
}

/** The headings stay in sight above the columns; above cards they are a row of buttons that sort. */
export function TableHead<R, C extends string>({ columns, sort, onSort }: Props<R, C>) {
  return (
    <thead
      {...tableRoles.rowGroup}
      className="block @max-3xl:mb-3 @3xl:sticky @3xl:top-0 @3xl:z-10 @3xl:bg-paper @3xl:pt-2 print:static"
    >
      <tr
        {...tableRoles.row}
        aria-rowindex={1}
        className="flex flex-wrap items-center gap-1.5 @3xl:grid @3xl:grid-cols-(--tracks) @3xl:gap-x-3 @3xl:border-b @3xl:border-line-strong @3xl:px-3 @3xl:pb-2 @5xl:gap-x-4"
      >
        {columns.map(({ id, title }) => (
          <SortHeading key={id} column={id} title={title} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

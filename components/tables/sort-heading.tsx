import type { Sort } from "../../lib/view/sort.ts";
import { tableWords } from "../words/tables.ts";
import { tableRoles } from "./table-roles.ts";

interface Props<C extends string> {
  readonly column: C;
  readonly title: string;
  readonly sort: Sort<C>;
  readonly onSort: (column: C) => void;
}

/** The heading of a column, which sorts by it, and the other way round the second time. */
export function SortHeading<C extends string>({ column, title, sort, onSort }: Props<C>) {
  const isSorted = sort.column === column;
  const direction = sort.isDescending ? "descending" : "ascending";
  return (
    <th
      {...tableRoles.columnHeader}
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className="block text-left text-sm leading-5 font-normal"
    >
      <button
        type="button"
        onClick={() => onSort(column)}
        data-sorted={isSorted || undefined}
        className="flex items-center gap-1 rounded-full border border-line-strong bg-surface px-2.5 py-1 hover:bg-sunken data-sorted:border-accent data-sorted:font-semibold @3xl:-mx-1 @3xl:rounded @3xl:border-0 @3xl:bg-transparent @3xl:px-1 @3xl:py-0.5 @3xl:font-semibold pointer-coarse:min-h-9"
      >
        <span className="sr-only">{tableWords.sortBy} </span>
        {title}
        <Arrow isSorted={isSorted} isDescending={sort.isDescending} />
      </button>
    </th>
  );
}

function Arrow({ isSorted, isDescending }: { isSorted: boolean; isDescending: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`size-3 ${isSorted ? "text-accent" : "text-line-strong"}`}>
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        {(!isSorted || !isDescending) && <path d="M3 4.5 6 1.5l3 3" />}
        {(!isSorted || isDescending) && <path d="M3 7.5l3 3 3-3" />}
      </g>
    </svg>
  );
}

"use client";

import { useCallback, useMemo } from "react";
import { formatSort, parseSort, sortedBy, sortRows, type Comparison, type Sort } from "../../lib/view/sort.ts";
import { changeView, useView } from "../estate/use-view.ts";

interface Sorted<R, C extends string> {
  readonly rows: readonly R[];
  readonly sort: Sort<C>;
  readonly onSort: (column: C) => void;
}

/** The rows in the order that the address asks for; the first column is the table's own order. */
export function useSorted<R, C extends string>(
  rows: readonly R[],
  columns: readonly [C, ...C[]],
  comparisons: Readonly<Record<C, Comparison<R>>>,
): Sorted<R, C> {
  const { view } = useView();
  const [own] = columns;
  const sort = useMemo(() => parseSort(view.sort, columns, own), [view.sort, columns, own]);
  const sorted = useMemo(() => sortRows(rows, sort, comparisons), [rows, sort, comparisons]);
  const onSort = useCallback(
    (column: C) =>
      changeView((now) => ({ sort: formatSort(sortedBy(parseSort(now.sort, columns, own), column), own) })),
    [columns, own],
  );
  return { rows: sorted, sort, onSort };
}

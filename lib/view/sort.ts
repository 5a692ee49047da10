/** The column of a table that its rows are in the order of. */
export interface Sort<C extends string> {
  readonly column: C;
  readonly isDescending: boolean;
}

/** Reads `age` or `-age`; what names no column of the table is its own order. */
export function parseSort<C extends string>(text: string | null, columns: readonly C[], own: C): Sort<C> {
  const isDescending = text?.startsWith("-") ?? false;
  const column = columns.find((each) => each === (isDescending ? text?.slice(1) : text));
  return column === undefined ? { column: own, isDescending: false } : { column, isDescending };
}

/** As an address has it: null for the table's own order, so that the plain address stays plain. */
export function formatSort<C extends string>({ column, isDescending }: Sort<C>, own: C): string | null {
  if (column === own && !isDescending) return null;
  return `${isDescending ? "-" : ""}${column}`;
}

/** What a click on a column's heading asks for: that column, and the other way round the second time. */
export function sortedBy<C extends string>(sort: Sort<C>, column: C): Sort<C> {
  return { column, isDescending: sort.column === column && !sort.isDescending };
}

export type Comparison<R> = (left: R, right: R) => number;

/** Rows that are equal in the column keep the order in which they were given, in both directions. */
export function sortRows<R, C extends string>(
  rows: readonly R[],
  { column, isDescending }: Sort<C>,
  comparisons: Readonly<Record<C, Comparison<R>>>,
): readonly R[] {
  const compare = comparisons[column];
  return rows.toSorted(isDescending ? (left, right) => compare(right, left) : compare);
}

/** Alphabetical, `team-2` before `team-10`, and else by code units: the same on every machine. */
export const byText =
  <R>(textOf: (row: R) => string): Comparison<R> =>
  (left, right) =>
    compareTexts(textOf(left), textOf(right));

function compareTexts(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  const [oneNumber, otherNumber] = [numberAround(one, at), numberAround(other, at)];
  if (oneNumber !== null && otherNumber !== null && oneNumber !== otherNumber) return oneNumber - otherNumber;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The number that a text has at a place, or that ends there; null where there is none. */
function numberAround(text: string, at: number): number | null {
  let start = at;
  while (start > 0 && isDigit(text, start - 1)) start--;
  let end = at;
  while (end < text.length && isDigit(text, end)) end++;
  return start === end ? null : Number(text.slice(start, end));
}

const isDigit = (text: string, at: number): boolean => text[at]! >= "0" && text[at]! <= "9";

export const byNumber =
  <R>(numberOf: (row: R) => number): Comparison<R> =>
  (left, right) =>
    numberOf(left) - numberOf(right);

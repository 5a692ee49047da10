import { collections } from "../inventory/collections.ts";
import { readingStatuses, type Reading } from "../inventory/reading.ts";
import { isRefusal } from "../topology/reading-gap.ts";
import { hasWords } from "../view/matches-view.ts";
import { byNumber, byText, type Comparison } from "../view/sort.ts";
import type { View } from "../view/view.ts";

export const readingColumns = ["status", "what", "scope", "reason", "count", "age"] as const;
export type ReadingColumn = (typeof readingColumns)[number];

export interface ReadingRow extends Reading {
  readonly key: string;
  /** What was read, in words. */
  readonly title: string;
  /** What the reader would have to be allowed; null when that is not what is missing. */
  readonly permission: string | null;
}

/** By status, what is not complete comes first; by age, the youngest. */
export const readingComparisons: Readonly<Record<ReadingColumn, Comparison<ReadingRow>>> = {
  status: byNumber(({ status }) => readingStatuses.indexOf(status)),
  what: byText(({ title }) => title.toLowerCase()),
  scope: byText(({ scope }) => scope.toLowerCase()),
  reason: byText(({ reason }) => reason ?? "~"),
  count: byNumber(({ count }) => count),
  age: byNumber(({ at }) => -Date.parse(at)),
};

export function toReadingRow(reading: Reading): ReadingRow {
  const { title, permission } = collections[reading.what];
  const { source, what, scope, reason } = reading;
  return {
    ...reading,
    key: `${source} ${what} ${scope}`,
    title,
    permission: reason !== null && isRefusal(reason) ? permission : null,
  };
}

export const readingMatches = (row: ReadingRow, { statuses, text }: View): boolean =>
  (statuses.length === 0 || statuses.includes(row.status)) && hasWords(saidBy(row), text);

const saidBy = ({ source, what, title, scope, status, reason, detail, permission }: ReadingRow): string =>
  [source, what, title, scope, status, reason, detail, permission].join(" ").toLowerCase();

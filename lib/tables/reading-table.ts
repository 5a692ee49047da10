import type { Reader } from "../bridges/bridge-in-full.ts";
import { grantsFor, missingIn, type Grant } from "../grants/grants-for.ts";
import { collections } from "../inventory/collections.ts";
import { readingStatuses, type Reading } from "../inventory/reading.ts";
import { isRefusal } from "../topology/reading-gap.ts";
import { shortHash } from "../text/short-hash.ts";
import { hasWords } from "../view/matches-view.ts";
import { byNumber, byText, type Comparison } from "../view/sort.ts";
import type { View } from "../view/view.ts";
import { scopePlace, type ScopePlace } from "./scope-place.ts";

export const readingColumns = ["status", "what", "scope", "reason", "count", "age"] as const;
export type ReadingColumn = (typeof readingColumns)[number];

export interface ReadingRow extends Reading {
  readonly key: string;
  /** What was read, in words. */
  readonly title: string;
  readonly place: ScopePlace;
  /** What the reader would have to be allowed; null when that is not what is missing. */
  readonly permission: string | null;
  /** The command that allows it. */
  readonly grant: Grant | null;
}

/** By status, what is not complete comes first, and of that what a permission would settle; by age, the youngest. */
export const readingComparisons: Readonly<Record<ReadingColumn, Comparison<ReadingRow>>> = {
  status: byNumber(
    ({ status, permission }) =>
      2 * readingStatuses.indexOf(status) + (permission === null && status !== "complete" ? 1 : 0),
  ),
  what: byText(({ title }) => title.toLowerCase()),
  scope: byText(({ scope }) => scope.toLowerCase()),
  reason: byText(({ reason }) => reason ?? "~"),
  count: byNumber(({ count }) => count),
  age: byNumber(({ at }) => -Date.parse(at)),
};

export function toReadingRow(reading: Reading, { objectId }: Reader): ReadingRow {
  const { title, permission: needed } = collections[reading.what];
  const { source, what, scope, reason } = reading;
  const permission = reason !== null && isRefusal(reason) ? needed : null;
  return {
    ...reading,
    key: shortHash([source, what, scope].join("\n")),
    title,
    place: scopePlace(reading),
    permission,
    grant: permission === null ? null : (grantsFor(missingIn(reading, [permission]), objectId).grants[0] ?? null),
  };
}

const isComplete = ({ status }: ReadingRow): boolean => status === "complete";

/** What an address calls the fold of the complete readings. */
export const completeFold = "complete";

/**
 * What is complete is folded away below the rest, being of no concern to anybody who has not asked for it: by a filter,
 * or by words.
 */
export function foldComplete(
  rows: readonly ReadingRow[],
  { statuses, text }: View,
): { readonly rows: readonly ReadingRow[]; readonly folded: readonly ReadingRow[] } {
  if (statuses.length > 0 || text !== "") return { rows, folded: [] };
  return { rows: rows.filter((row) => !isComplete(row)), folded: rows.filter(isComplete) };
}

export const readingMatches = (row: ReadingRow, { statuses, text }: View): boolean =>
  (statuses.length === 0 || statuses.includes(row.status)) && hasWords(saidBy(row), text);

const saidBy = ({ source, what, title, scope, status, reason, detail, permission }: ReadingRow): string =>
  [source, what, title, scope, status, reason, detail, permission].join(" ").toLowerCase();

import type { BridgeColumn } from "../../lib/tables/bridge-table.ts";
import type { FindingColumn } from "../../lib/tables/finding-table.ts";
import type { ReadingColumn } from "../../lib/tables/reading-table.ts";

export const bridgeColumnTitles: Readonly<Record<BridgeColumn, string>> = {
  verdict: "Verdict",
  kind: "Kind",
  workload: "Workload",
  target: "Leads to",
  cause: "What decides",
};

export const findingColumnTitles: Readonly<Record<FindingColumn, string>> = {
  severity: "Severity",
  rule: "Rule",
  resource: "Resource",
  message: "What was found",
};

export const readingColumnTitles: Readonly<Record<ReadingColumn, string>> = {
  status: "Status",
  what: "What",
  scope: "Where",
  reason: "Why it is not complete",
  count: "Count",
  age: "Age",
};

export const bridgeListWords = {
  title: "Bridges",
  hint: "Every bridge in words: the picture for whoever cannot or need not look at it.",
  table: "Bridges",
} as const;

export const findingListWords = {
  title: "Findings",
  hint: "What is worth saying of resources outside any bridge.",
  table: "Findings",
  none: "Nothing was found outside bridges.",
  unread: "Not everything could be read, so there may be more to find.",
  whichReadings: "Which readings are not complete",
  details: "Evidence and fix",
  fix: "How to mend it",
} as const;

export const readingListWords = {
  title: "Readings",
  hint: "Each attempt to read one collection in one place. What depends on one that is not complete is called unknown, never broken and never intact.",
  table: "Readings",
  needs: "Needs",
  again: "Tried again at the next reading.",
  tenant: "the tenant",
} as const;

export const tableWords = {
  sortBy: "Sort by",
  fetching: "Fetching the latest…",
  notFetched: (error: string) => `The latest could not be fetched (${error}). What stands below is older.`,
} as const;

import type { BridgeColumn } from "../../lib/tables/bridge-table.ts";
import type { FindingColumn } from "../../lib/tables/finding-table.ts";
import type { ReadingColumn } from "../../lib/tables/reading-table.ts";
import { digits } from "../../lib/text/digits.ts";

export const bridgeColumnTitles: Readonly<Record<BridgeColumn, string>> = {
  verdict: "Verdict",
  kind: "Kind",
  workload: "Workload",
  target: "Leads to",
  cause: "Cause",
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
  reason: "Reason",
  count: "Count",
  age: "Age",
};

export const bridgeListWords = {
  title: "Bridges",
  hint: "A bridge leads a workload to something built for it: a node pool, an identity, an Azure service. Open one to see its joints, the things that must hold, and how to mend it.",
  table: "Bridges",
  within: (kind: string, cluster: string) => `${kind} in ${cluster}`,
} as const;

export const findingListWords = {
  title: "Findings",
  hint: "Problems that no single bridge shows: too much access, leftovers, limits nearly reached, a release that waits. What breaks a bridge is no finding; where one follows from it, it leads there.",
  table: "Findings",
  none: "Nothing was found in what could be read.",
  unread: "Not everything could be read, so there may be more to find.",
  whichReadings: "Which readings are not complete",
  details: "Evidence and fix",
  followsFrom: "Follows from",
  of: (name: string) => `of ${name}`,
  idOf: (name: string) => `the id of ${name}`,
  fix: "How to mend it",
} as const;

export const readingListWords = {
  title: "Readings",
  hint: "A reading is one attempt to list one kind of resource in one place. “In part” means that some of it is missing. What depends on a reading that is not complete is unknown: never called broken, never called intact.",
  table: "Readings",
  needs: "Needs",
  again: "Bridgekeeper tries again at the next reading.",
  grant: "The command that grants it",
  allRead: "Everything could be read.",
  whole: (incomplete: number, complete: number) =>
    incomplete === 0
      ? `All ${digits(complete)} readings are complete`
      : `${digits(incomplete)} not complete, ${digits(complete)} complete`,
  fold: (complete: number) => (complete === 1 ? "1 complete reading" : `${digits(complete)} complete readings`),
} as const;

export const tableWords = {
  sortBy: "Sort by",
  noRows: "No rows to show.",
  fetching: "Fetching the latest…",
  notFetched: (error: string) => `The latest could not be fetched (${error}). What you see below is older.`,
} as const;

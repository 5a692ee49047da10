import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { Severity } from "../../lib/findings/severity.ts";
import type { ReadingStatus } from "../../lib/inventory/reading.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { ActiveFilter, FilterName } from "../../lib/view/filters.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import { digits } from "../../lib/text/digits.ts";
import { countWord } from "../../lib/text/count-word.ts";

export const filterTitles: Readonly<Record<FilterName, string>> = {
  namespace: "Namespace",
  workload: "Workload",
  kind: "Kind",
  verdict: "Verdict",
  severity: "Severity",
  status: "Status",
  q: "Text",
};

export const severityWords: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Hint" };

export const statusWords: Readonly<Record<ReadingStatus, string>> = {
  failed: "Failed",
  partial: "In part",
  complete: "Complete",
};

export const statusMeanings: Readonly<Record<ReadingStatus, string>> = {
  failed: "Nothing of it could be read.",
  partial: "Some of it could be read, and some of it could not.",
  complete: "All of it was read.",
};

/** How the value of a filter is called on screen. */
export function filterValueTitle({ name, value }: ActiveFilter): string {
  if (name === "kind") return bridgeKindTitles[value as BridgeKind];
  if (name === "verdict") return value === "broken" ? filterWords.brokenOrBlocked : verdictWords[value as Verdict];
  if (name === "severity") return severityWords[value as Severity];
  if (name === "status") return statusWords[value as ReadingStatus];
  return value;
}

/** `All 24 bridges are shown`, `7 of 24 bridges are shown`. */
export function shownSentence(shown: number, total: number, noun: string): string {
  const nouns = total === 1 ? noun : `${noun}s`;
  if (shown < total) return `${digits(shown)} of ${digits(total)} ${nouns} shown`;
  return total === 1 ? `The one ${noun} is shown` : `All ${digits(total)} ${nouns} shown`;
}

export const filterWords = {
  bar: "Filters",
  /** A bridge that is blocked has the verdict of the one that blocks it. */
  brokenOrBlocked: "Broken or blocked",
  search: "Search",
  searchHint: "Name or log line",
  active: "Filters that are on",
  remove: "Remove the filter",
  clear: "Clear all filters",
  nothingLeft: "Nothing passes all of these filters together.",
  narrow: (title: string) => `Find a ${title.toLowerCase()}`,
  folded: (cards: string) => `${cards} folded away in the picture`,
  unfoldAll: "Show every card",
  noValue: "No value has these letters.",
  wouldLeave: (count: number) => countWord(count, "bridge"),
} as const;

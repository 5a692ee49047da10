import type { PaletteGroup } from "../../lib/palette/palette-entry.ts";

export const paletteGroupTitles: Readonly<Record<PaletteGroup, string>> = {
  page: "Pages",
  verdict: "Filters",
  workload: "Workloads",
  bridge: "Bridges",
  resource: "Resources",
  rule: "Rules",
};

export const paletteWords = {
  title: "Go to anything",
  field: "A resource, workload, bridge, verdict, rule or page",
  results: "Found",
  nothing: "Nothing matches all of these words. Try fewer letters.",
  more: (count: number) => `and ${count} more: type to narrow them down`,
  rulesMissing: "The rules could not be fetched.",
  count: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
} as const;

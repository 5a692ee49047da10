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
  nothing: "Nothing has all of these words. Fewer letters find more.",
  more: (count: number) => `and ${count} more: go on typing`,
  rulesMissing: "The rules could not be fetched.",
  count: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
} as const;

import type { Command } from "../../lib/palette/command.ts";
import type { EntryWords } from "../../lib/palette/entry-words.ts";
import type { Section } from "../../lib/palette/opening.ts";
import type { PageWords } from "../../lib/palette/page-entries.ts";
import type { PaletteGroup } from "../../lib/palette/palette-entry.ts";
import { digits } from "../../lib/text/digits.ts";
import { countWord } from "../../lib/text/count-word.ts";

/** What an entry is, beside its name. */
export const paletteGroupTitles: Readonly<Record<PaletteGroup, string>> = {
  page: "Page",
  command: "Command",
  verdict: "Filter",
  workload: "Workload",
  bridge: "Bridge",
  resource: "Resource",
  rule: "Rule",
};

/** Above the entries that are there before anything is typed. */
export const sectionTitles: Readonly<Record<Exclude<Section["id"], "found">, string>> = {
  recent: "Recent",
  worst: "Worst first",
  page: "Pages",
  command: "Commands",
  verdict: "Filters",
  workload: "Workloads",
  bridge: "Bridges",
  resource: "Resources",
  rule: "Rules",
};

export const pageWords: PageWords = {
  "/": { detail: "What was built, what runs on it, and every bridge between", synonyms: "topology map graph home" },
  "/board": { detail: "Every workload and its seven kinds of bridges", synonyms: "matrix grid overview" },
  "/bridges": { detail: "Every bridge as a row of a table", synonyms: "list table" },
  "/findings": { detail: "Problems that no single bridge shows", synonyms: "warnings hints issues" },
  "/readings": { detail: "What could be read, and what could not", synonyms: "permissions forbidden 403 errors" },
  "/rules": { detail: "What is checked, why, and how to fix it", synonyms: "checks documentation docs help" },
  "/connect": {
    title: "Connect your own",
    detail: "How to read your own Azure and your own clusters",
    synonyms: "setup install configuration kubeconfig live",
  },
};

export const commandWords: Readonly<Record<Command, EntryWords>> = {
  "read-again": {
    title: "Read again",
    detail: "Ask Azure and the clusters now",
    synonyms: "refresh reload update",
  },
  "copy-link": {
    title: "Copy link to this view",
    detail: "With its filters, its order and the open panel",
    synonyms: "share address url",
  },
  "clear-filters": {
    title: "Clear all filters",
    detail: "Show everything that this page has",
    synonyms: "reset remove unfilter",
  },
  "export-png": {
    title: "Export as PNG",
    detail: "The picture as it is seen",
    synonyms: "download save file image screenshot",
  },
  "export-svg": {
    title: "Export as SVG",
    detail: "The picture as it is seen, sharp at any size",
    synonyms: "download save file image vector",
  },
  "export-markdown": {
    title: "Export as Markdown",
    detail: "The bridges in view, for a ticket",
    synonyms: "download save file md",
  },
  "export-json": {
    title: "Export as JSON",
    detail: "The bridges in view, with every joint and its evidence",
    synonyms: "download save file",
  },
  print: { title: "Print this page", detail: "Or save it as a PDF", synonyms: "paper pdf export" },
  "theme-system": {
    title: "System theme",
    detail: "Follows the setting of your machine",
    synonyms: "colors appearance auto mode",
  },
  "theme-light": { title: "Light theme", detail: "Colours for the day", synonyms: "colors appearance mode" },
  "theme-dark": { title: "Dark theme", detail: "Colours for the night", synonyms: "colors appearance mode" },
  keys: { title: "Keys", detail: "Every key that does something", synonyms: "keyboard shortcuts hotkeys help" },
};

export const paletteWords = {
  title: "Go to anything",
  field: "Workload, bridge, rule, page, command",
  results: "Found",
  nothing: "Nothing matches all of these words. Try fewer letters.",
  more: (count: number) => `and ${digits(count)} more: type to narrow them down`,
  rulesMissing: "The rules could not be fetched.",
  count: (count: number) => countWord(count, "entry"),
  keys: [
    { stroke: "↑ ↓", says: "choose" },
    { stroke: "Enter", says: "go" },
    { stroke: "Esc", says: "close" },
  ],
  /** What came of a command. */
  linkCopied: "The link is copied.",
  linkRefused: "The browser does not let this page copy. The link is in the address bar.",
  reading: "Reading again…",
  themeChosen: (theme: string) => `Colours: ${theme.toLowerCase()}`,
} as const;

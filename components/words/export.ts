import { countWord } from "../../lib/text/count-word.ts";

export const exportWords = {
  open: "Export",
  title: "Export what is in view",
  part: "The picture",
  seen: "As it is seen",
  whole: "All of it",
  png: "PNG image",
  svg: "SVG image",
  markdown: "Markdown, for a ticket",
  json: "JSON, with every joint and its evidence",
  save: "Save",
  copy: "Copy",
  copyBridge: "Copy for a ticket",
  count: (count: number) => countWord(count, "bridge"),
  working: "One moment…",
  saved: (name: string) => `Saved as ${name}.`,
  shrunk: " The picture is too large for two pixels a dot, so it was made smaller. The SVG has it all.",
  failed: (why: string) => `It could not be made: ${why}.`,
  printed: "The picture of all bridges in view",
} as const;

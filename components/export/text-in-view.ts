import { bridgesMarkdown } from "../../lib/export/bridges-markdown.ts";
import { estateName } from "../../lib/export/file-name.ts";
import { filtersInWords } from "../../lib/export/filters-in-words.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import type { View } from "../../lib/view/view.ts";
import { fetchInView } from "./fetch-in-view.ts";

export const textTypes = { md: "text/markdown;charset=utf-8", json: "application/json" } as const;
export type TextExtension = keyof typeof textTypes;

/** The bridges in view: as Markdown for a ticket, with links back to here, or as JSON. */
export async function textInView(
  extension: TextExtension,
  bridges: readonly BridgeInShort[],
  view: View,
): Promise<string> {
  const answer = await fetchInView(view, new Set(bridges.map(({ id }) => id)));
  if (extension === "json") return JSON.stringify(answer, null, 2);
  const { origin } = window.location;
  const head = { estate: estateName(bridges), readAt: answer.readAt, origin, filters: filtersInWords(view) };
  return bridgesMarkdown(answer.bridges, head);
}

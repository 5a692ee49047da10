import { bridgesMarkdown } from "../../lib/export/bridges-markdown.ts";
import { estateName, fileName } from "../../lib/export/file-name.ts";
import { filtersInWords } from "../../lib/export/filters-in-words.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import type { View } from "../../lib/view/view.ts";
import { fetchInView } from "../export/fetch-in-view.ts";
import { saveFile } from "../export/save-file.ts";

interface InView {
  readonly bridges: readonly BridgeInShort[];
  readonly view: View;
  readonly readAt: string;
}

/** Saves the bridges in view as the export of the page does, and answers with the name of the file. */
export async function exportInView(extension: "md" | "json", { bridges, view, readAt }: InView): Promise<string> {
  const estate = estateName(bridges);
  const name = fileName(estate, readAt, extension);
  const answer = await fetchInView(view, new Set(bridges.map(({ id }) => id)));
  if (extension === "json") {
    saveFile(name, new Blob([JSON.stringify(answer, null, 2)], { type: "application/json" }));
  } else {
    const { origin } = window.location;
    const head = { estate, readAt: answer.readAt, origin, filters: filtersInWords(view) };
    const text = bridgesMarkdown(answer.bridges, head);
    saveFile(name, new Blob([text], { type: "text/markdown;charset=utf-8" }));
  }
  return name;
}

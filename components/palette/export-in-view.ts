import { estateName, fileName } from "../../lib/export/file-name.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import type { View } from "../../lib/view/view.ts";
import { saveFile } from "../export/save-file.ts";
import { textInView, textTypes, type TextExtension } from "../export/text-in-view.ts";

interface InView {
  readonly bridges: readonly BridgeInShort[];
  readonly view: View;
  readonly readAt: string;
}

/** Saves the bridges in view as the export of the page does, and answers with the name of the file. */
export async function exportInView(extension: TextExtension, { bridges, view, readAt }: InView): Promise<string> {
  const name = fileName(estateName(bridges), readAt, extension);
  saveFile(name, new Blob([await textInView(extension, bridges, view)], { type: textTypes[extension] }));
  return name;
}

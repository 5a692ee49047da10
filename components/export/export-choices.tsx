"use client";

import { bridgesMarkdown } from "../../lib/export/bridges-markdown.ts";
import { estateName, fileName } from "../../lib/export/file-name.ts";
import { filtersInWords } from "../../lib/export/filters-in-words.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { CopyButton } from "../bridge/copy-button.tsx";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { exportWords } from "../words/export.ts";
import { fetchInView } from "./fetch-in-view.ts";
import { SaveRow } from "./save-row.tsx";
import { useSaving, type Made } from "./use-saving.ts";

interface Props {
  readonly bridges: readonly BridgeInShort[];
}

/** The kinds of files that what is in view can be taken along as. */
export default function ExportChoices({ bridges }: Props) {
  const { view } = useView();
  const readAt = useEstate().document.readAt ?? "";
  const { save, said, isWorking } = useSaving((extension) => fileName(estateName(bridges), readAt, extension));
  const evaluation = () => fetchInView(view, new Set(bridges.map(({ id }) => id)));
  const markdown = async () => {
    const answer = await evaluation();
    const head = { estate: estateName(bridges), readAt: answer.readAt, filters: filtersInWords(view) };
    return bridgesMarkdown(answer.bridges, head);
  };
  const text = (type: string, content: string): Made => ({ blob: new Blob([content], { type }), remark: "" });
  const saveAs = (extension: string, make: () => Promise<Made>) => ({ isWorking, onSave: () => save(extension, make) });
  return (
    <div className="space-y-3">
      <SaveRow
        what={exportWords.markdown}
        {...saveAs("md", async () => text("text/markdown;charset=utf-8", await markdown()))}
      >
        <CopyButton text={markdown} what={exportWords.markdown} />
      </SaveRow>
      <SaveRow
        what={exportWords.json}
        {...saveAs("json", async () => text("application/json", JSON.stringify(await evaluation(), null, 2)))}
      />
      <output className="block min-h-5 text-xs wrap-anywhere text-ink-soft">
        {said ?? exportWords.count(bridges.length)}
      </output>
    </div>
  );
}

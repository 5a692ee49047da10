"use client";

import { useState } from "react";
import { estateName, fileName } from "../../lib/export/file-name.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { CopyButton } from "../bridge/copy-button.tsx";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { exportWords } from "../words/export.ts";
import { drawExport, type PictureInView } from "./draw-export.ts";
import { PartChoice } from "./part-choice.tsx";
import { pngOf } from "./png-of.ts";
import { SaveRow } from "./save-row.tsx";
import { textInView, textTypes, type TextExtension } from "./text-in-view.ts";
import { useSaving, type Made } from "./use-saving.ts";

interface Props {
  readonly bridges: readonly BridgeInShort[];
  readonly picture: PictureInView | null;
  readonly passed: ReadonlySet<string> | undefined;
}

/** The kinds of files that what is in view can be taken along as. */
export default function ExportChoices({ bridges, picture, passed }: Props) {
  const { view } = useView();
  const readAt = useEstate().document.readAt ?? "";
  const [isSeenOnly, setSeenOnly] = useState(true);
  const { save, said, isWorking } = useSaving((extension) => fileName(estateName(bridges), readAt, extension));
  const draw = (drawn: PictureInView) => {
    const lit = view.bridge === null ? null : (passed ?? null);
    return drawExport(drawn, { bridges, readAt, view }, { isSeenOnly, isForPaper: false, lit });
  };
  const textOf = (extension: TextExtension) => textInView(extension, bridges, view);
  const png = async (drawn: PictureInView): Promise<Made> => {
    const { blob, isWhole } = await pngOf(draw(drawn));
    return { blob, remark: isWhole ? "" : exportWords.shrunk };
  };
  const text = (type: string, content: string): Made => ({ blob: new Blob([content], { type }), remark: "" });
  const saveAs = (extension: string, make: () => Promise<Made>) => ({ isWorking, onSave: () => save(extension, make) });
  return (
    <div className="space-y-3">
      {picture !== null && (
        <>
          <PartChoice isSeenOnly={isSeenOnly} onChoose={setSeenOnly} />
          <SaveRow what={exportWords.png} {...saveAs("png", () => png(picture))} />
          <SaveRow
            what={exportWords.svg}
            {...saveAs("svg", () => Promise.resolve(text("image/svg+xml", draw(picture).svg)))}
          />
          <hr className="border-line" />
        </>
      )}
      <SaveRow what={exportWords.markdown} {...saveAs("md", async () => text(textTypes.md, await textOf("md")))}>
        <CopyButton text={() => textOf("md")} what={exportWords.markdown} />
      </SaveRow>
      <SaveRow what={exportWords.json} {...saveAs("json", async () => text(textTypes.json, await textOf("json")))} />
      <output className="block min-h-5 text-xs wrap-anywhere text-ink-soft">
        {said ?? exportWords.count(bridges.length)}
      </output>
    </div>
  );
}

"use client";

import { useState } from "react";
import { estateName, fileName } from "../../lib/export/file-name.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { CopyButton } from "../bridge/copy-button.tsx";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { exportWords } from "../words/export.ts";
import type { PictureInView } from "./draw-export.ts";
import { makeImage, makeText, type ImageExtension, type Made } from "./make-file.ts";
import { PartChoice } from "./part-choice.tsx";
import { SaveRow } from "./save-row.tsx";
import { textInView } from "./text-in-view.ts";
import { useSaving } from "./use-saving.ts";

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
  const inView = { bridges, readAt, view };
  const image = (extension: ImageExtension, drawn: PictureInView) =>
    makeImage(extension, { picture: drawn, passed }, inView, isSeenOnly);
  const saveAs = (extension: string, make: () => Promise<Made>) => ({ isWorking, onSave: () => save(extension, make) });
  return (
    <div className="space-y-3">
      {picture !== null && (
        <>
          <PartChoice isSeenOnly={isSeenOnly} onChoose={setSeenOnly} />
          <SaveRow what={exportWords.png} {...saveAs("png", () => image("png", picture))} />
          <SaveRow what={exportWords.svg} {...saveAs("svg", () => image("svg", picture))} />
          <hr className="border-line" />
        </>
      )}
      <SaveRow what={exportWords.markdown} {...saveAs("md", () => makeText("md", inView))}>
        <CopyButton text={() => textInView("md", bridges, view)} what={exportWords.markdown} />
      </SaveRow>
      <SaveRow what={exportWords.json} {...saveAs("json", () => makeText("json", inView))} />
      <output className="block min-h-5 text-xs wrap-anywhere text-ink-soft">
        {said ?? exportWords.count(bridges.length)}
      </output>
    </div>
  );
}

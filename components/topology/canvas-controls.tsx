"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { pictureWords } from "../words/picture.ts";

const button = "size-8 rounded-md text-lg leading-none hover:bg-sunken";

export function CanvasControls({ onShowAll }: { onShowAll: () => void }) {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <Panel position="bottom-right">
      <fieldset className="flex rounded-lg border border-line bg-surface p-0.5 shadow-xs">
        <legend className="sr-only">{pictureWords.size}</legend>
        <button type="button" className={button} aria-label={pictureWords.smaller} onClick={() => void zoomOut()}>
          −
        </button>
        <button type="button" className={button} aria-label={pictureWords.larger} onClick={() => void zoomIn()}>
          +
        </button>
        <button type="button" className="h-8 rounded-md px-2 text-sm hover:bg-sunken" onClick={onShowAll}>
          {pictureWords.showAll}
        </button>
      </fieldset>
    </Panel>
  );
}

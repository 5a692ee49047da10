"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { exportWords } from "../words/export.ts";
import type { drawExport, PictureInView } from "./draw-export.ts";

type Draw = typeof drawExport;

interface Props {
  readonly bridges: readonly BridgeInShort[];
  readonly picture: PictureInView;
}

/** The picture on paper: drawn in the light, all of it, at the moment when somebody prints. */
export function PrintedPicture({ bridges, picture }: Props) {
  const { view } = useView();
  const readAt = useEstate().document.readAt ?? "";
  const draw = useDrawing();
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    if (draw === null) return;
    const options = { isSeenOnly: false, isForPaper: true, lit: null };
    return whenPrinted((isPrinting) => {
      flushSync(() => setSvg(isPrinting ? draw(picture, { bridges, readAt, view }, options).svg : null));
    });
  }, [draw, picture, bridges, readAt, view]);
  if (svg === null) return null;
  return (
    // oxlint-disable-next-line next/no-img-element -- drawn on the spot: there is nothing to load or to optimise
    <img
      alt={exportWords.printed}
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      className="hidden w-full basis-full print:block"
    />
  );
}

/** What draws has to be here before somebody prints, which cannot wait; but not before the page is at rest. */
function useDrawing(): Draw | null {
  const [draw, setDraw] = useState<{ readonly draw: Draw } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      import("./draw-export.ts").then(
        (module) => setDraw({ draw: module.drawExport }),
        () => {},
      );
    }, restInMs);
    return () => clearTimeout(timer);
  }, []);
  return draw?.draw ?? null;
}

const restInMs = 1500;

function whenPrinted(tell: (isPrinting: boolean) => void): () => void {
  const media = window.matchMedia("print");
  const onChange = () => tell(media.matches);
  const before = () => tell(true);
  const after = () => tell(false);
  media.addEventListener("change", onChange);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    media.removeEventListener("change", onChange);
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

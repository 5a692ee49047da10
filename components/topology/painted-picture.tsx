"use client";

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { paintingOf, paintPicture } from "./paint-picture.ts";
import { Painter } from "./painter.ts";
import { coloursOf } from "./picture-colours.ts";
import { usePictureControl } from "./picture-context.ts";
import type { Picture } from "./use-picture.ts";

/**
 * The picture when its text is too small to read: every card and span on one canvas that follows the camera. The list
 * says the same in words.
 */
export function PaintedPicture({ picture: { topology, spans, layout } }: { picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const { lit } = usePictureControl();
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const painter = new Painter(element);
    const look = () => {
      const { transform, width, height } = store.getState();
      painter.look({ x: transform[0], y: transform[1], zoom: transform[2] }, { width, height });
    };
    const show = () => {
      const painting = paintingOf(topology, spans, layout, lit.get()?.ids ?? null);
      const colours = coloursOf(element.parentElement ?? element);
      painter.show((context, zoom) => paintPicture(context, painting, colours, zoom));
    };
    show();
    look();
    const stops = [store.subscribe(look), lit.subscribe(show), onThemeChange(show), () => painter.stop()];
    return () => stops.forEach((stop) => stop());
  }, [topology, spans, layout, store, lit]);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-4 overflow-hidden">
      <canvas ref={canvas} data-painted="" className="absolute will-change-transform" />
    </div>
  );
}

function onThemeChange(listener: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const attribute = new MutationObserver(listener);
  dark.addEventListener("change", listener);
  attribute.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    dark.removeEventListener("change", listener);
    attribute.disconnect();
  };
}

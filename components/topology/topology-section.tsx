"use client";

import dynamic from "next/dynamic";
import { countWord } from "../../lib/text/count-word.ts";
import { PictureLegend } from "./picture-legend.tsx";
import type { Layout } from "../../lib/topology/layout.ts";
import type { Picture } from "./use-picture.ts";

/** React Flow is more than a quarter of all that a browser would load first, and can draw nothing on the server. */
const TopologyCanvas = dynamic(() => import("./topology-canvas.tsx").then((module) => module.TopologyCanvas), {
  ssr: false,
  loading: () => <p className="p-4 text-sm text-ink-soft">Drawing the picture…</p>,
});

/** The zoom that a usual window shows it at, and the room below it for the buttons. */
const usualZoom = 0.92;
const footInPixels = 44;
/** Up to this height the page is scrolled, not the picture. */
const tallest = 2700;

interface Props {
  readonly picture: Picture;
  readonly selected: string | null;
  readonly passed: ReadonlySet<string>;
  readonly onUnfoldAll: () => void;
}

/** The picture with its heading, its legend and what it leaves out. */
export function TopologySection({ picture, selected, passed, onUnfoldAll }: Props) {
  const { folded, layout } = picture;
  return (
    <section aria-labelledby="picture-heading" className="relative min-w-0">
      <a
        href="#bridges"
        className="sr-only rounded bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-0 focus:left-0 focus:z-50"
      >
        Skip to the list of bridges
      </a>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2 id="picture-heading" className="text-lg font-semibold">
          The picture
        </h2>
        <PictureLegend />
        {folded > 0 && (
          <p className="text-sm">
            {countWord(folded, "intact card")} folded away.{" "}
            <button type="button" className="text-accent underline underline-offset-2" onClick={onUnfoldAll}>
              Show every card
            </button>
          </p>
        )}
      </div>
      <div
        className="overflow-hidden rounded-xl border border-line bg-paper max-lg:h-[70dvh]!"
        style={{ height: heightOf(layout) }}
      >
        <TopologyCanvas picture={picture} selected={selected} passed={passed} />
      </div>
    </section>
  );
}

/** As much as the picture needs; what is seen as a whole, or has to be panned, is no higher than the window. */
function heightOf({ height, isGrid }: Layout): string {
  const needed = Math.round(height * usualZoom) + footInPixels;
  return isGrid || needed > tallest ? "max(24rem, 100dvh - 12.5rem)" : `max(20rem, ${needed}px)`;
}

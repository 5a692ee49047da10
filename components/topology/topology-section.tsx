"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, type RefCallback, type RefObject } from "react";
import type { TopologyLink } from "../../lib/topology/topology.ts";
import { PictureLegend } from "./picture-legend.tsx";
import { pictureWords } from "../words/picture.ts";
import { useFrameHeights } from "./use-frame-heights.ts";
import type { Picture } from "./use-picture.ts";

/** React Flow is more than a quarter of all that a browser would load first, and can draw nothing on the server. */
const TopologyCanvas = dynamic(() => import("./topology-canvas.tsx").then((module) => module.TopologyCanvas), {
  ssr: false,
  loading: () => <p className="p-4 text-sm text-ink-soft">{pictureWords.drawing}</p>,
});

interface Props {
  readonly picture: Picture;
  /** All that there are, also those that filters keep out of the picture. */
  readonly links: readonly TopologyLink[];
  readonly selected: string | null;
  readonly passed: ReadonlySet<string>;
  /** Told which element the picture stands in. */
  readonly frame: RefCallback<HTMLElement>;
}

/** The picture with its heading and its legend. */
export function TopologySection({ picture, links, selected, passed, frame }: Props) {
  const heights = useFrameHeights(picture);
  const [stage, onClickCapture] = useStage(selected);
  return (
    <section aria-labelledby="picture-heading" className="@container relative min-w-0">
      <a
        href="#bridges"
        className="sr-only rounded bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-0 focus:left-0 focus:z-50"
      >
        {pictureWords.skip}
      </a>
      <div className="mb-2 flex flex-wrap items-center gap-x-6 gap-y-1">
        <h2 id="picture-heading" className="text-lg font-semibold">
          {pictureWords.title}
        </h2>
        <PictureLegend links={links} />
        <p className="text-xs text-ink-soft sm:@max-[80rem]:hidden">{pictureWords.lines}</p>
      </div>
      <div ref={stage} className="@container scroll-my-4" onClickCapture={onClickCapture}>
        <div
          ref={frame}
          data-stage={selected !== null || undefined}
          className="picture-frame h-(--height-narrow) overflow-hidden rounded-xl border border-line bg-paper @min-[1180px]:h-(--height-medium) @min-[1600px]:h-(--height-wide) max-lg:h-[70dvh]!"
          style={heights}
        >
          <TopologyCanvas picture={picture} selected={selected} passed={passed} />
        </div>
      </div>
    </section>
  );
}

/** Beside an open panel the picture is lower than before: whoever chose in it must not lose it from sight. */
function useStage(selected: string | null): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const element = useRef<HTMLDivElement>(null);
  const isChosenHere = useRef(false);
  useEffect(() => {
    if (selected !== null && isChosenHere.current)
      element.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    isChosenHere.current = false;
  }, [selected]);
  const onClickCapture = () => {
    isChosenHere.current = true;
  };
  return [element, onClickCapture];
}

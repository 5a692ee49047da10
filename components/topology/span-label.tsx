"use client";

import { mechanismLines } from "../../lib/topology/mechanism-lines.ts";
import { labelHeight } from "../../lib/topology/place-labels.ts";
import type { Point } from "../../lib/topology/point.ts";
import type { Sizes } from "../../lib/topology/sizes.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { shownVerdict, type Span } from "../../lib/topology/span.ts";
import type { Way } from "../../lib/topology/way.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { shownWords } from "../words/picture.ts";
import { GapValues } from "./gap-values.tsx";
import { hasMoved } from "./has-moved.ts";
import { useIsLit, usePictureControl } from "./picture-context.ts";

interface Props {
  readonly span: Span;
  readonly way: Way;
  readonly at: Point;
  readonly sizes: Sizes;
}

const shapes = {
  values: "rounded-lg bg-surface px-2 py-1 text-left",
  words: "rounded-xl bg-surface px-2 text-xs leading-4 font-medium",
  word: "flex items-center rounded-xl bg-surface px-2 text-xs leading-4 font-medium",
  none: "hidden",
};

/** What is written on a span: its verdict or its mechanism in a word, or in the gap the two values that differ. */
export function SpanLabel({ span, way: { labelKind }, at, sizes }: Props) {
  const { select, point } = usePictureControl();
  const isLit = useIsLit(span.id);
  const { gap, bridge, kind, mechanism } = span;
  const verdict = shownVerdict(span);
  const said = [shownWords[verdict], ...(mechanism === null ? [] : [mechanism])].join(", ");
  const isGap = gap !== null && labelKind === "values";
  return (
    <button
      type="button"
      tabIndex={-1}
      data-verdict={verdict}
      data-lit={isLit || undefined}
      aria-label={isGap ? undefined : `${bridgeKindTitles[kind]} bridge: ${said}`}
      title={isGap ? undefined : said}
      onClick={() => select(bridge)}
      onMouseMove={(event) => hasMoved(event) && point({ span: span.id }, true)}
      onMouseLeave={() => point(null)}
      style={{
        transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
        height: labelHeight(span, labelKind, sizes),
        ...(isGap ? { width: sizes.valuesWidth } : { maxWidth: sizes.laneGap - 12 }),
      }}
      className={`dimmable nodrag nopan pointer-events-auto absolute border text-verdict data-lit:ring-1 data-lit:ring-verdict ${shapes[labelKind]} ${verdict === "intact" ? "border-line" : "border-verdict"}`}
    >
      {isGap ? (
        <GapValues gap={gap} sizes={sizes} />
      ) : (
        <Words span={span} isBoth={labelKind === "words"} sizes={sizes} />
      )}
    </button>
  );
}

function Words({ span, isBoth, sizes }: { span: Span; isBoth: boolean; sizes: Sizes }) {
  const verdict = shownVerdict(span);
  const mechanism = mechanismLines(span, sizes).join("\n");
  if (verdict === "intact")
    return <span className="overflow-hidden whitespace-pre text-ink-soft">{mechanism || shownWords.intact}</span>;
  return (
    <>
      <span className="flex items-center justify-center gap-1">
        <VerdictGlyph verdict={verdict} className="size-3" />
        <span className="truncate">{shownWords[verdict]}</span>
      </span>
      {isBoth && (
        <span className="block overflow-hidden text-[11.5px] font-normal whitespace-pre text-ink-soft">
          {mechanism}
        </span>
      )}
    </>
  );
}

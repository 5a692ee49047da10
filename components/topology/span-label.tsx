"use client";

import { measures } from "../../lib/topology/measures.ts";
import { labelHeight } from "../../lib/topology/place-labels.ts";
import type { Point } from "../../lib/topology/point.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { Span } from "../../lib/topology/span.ts";
import type { Way } from "../../lib/topology/way.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { GapValues } from "./gap-values.tsx";
import { hasMoved } from "./has-moved.ts";
import { useIsLit, usePictureControl } from "./picture-context.ts";

interface Props {
  readonly span: Span;
  readonly way: Way;
  readonly at: Point;
}

const wordWidth = measures.laneGap - 24;

/** What is written on a span: its verdict or its mechanism in a word, or in the gap the two values that differ. */
export function SpanLabel({ span, way, at }: Props) {
  const { select, point } = usePictureControl();
  const isLit = useIsLit(span.id);
  const { verdict, gap, bridge, kind } = span;
  const isGap = gap !== null && way.labelKind === "values";
  const word = wordOf(span);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-verdict={verdict}
      data-lit={isLit || undefined}
      aria-label={isGap ? undefined : `${bridgeKindTitles[kind]} bridge: ${word}`}
      title={isGap ? undefined : word}
      onClick={() => select(bridge)}
      onMouseMove={(event) => hasMoved(event) && point({ span: span.id }, true)}
      onMouseLeave={() => point(null)}
      style={{
        transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
        height: labelHeight(way.labelKind),
        ...(isGap ? { width: measures.gapWidth - 12 } : { maxWidth: wordWidth }),
      }}
      className={`dimmable nodrag nopan pointer-events-auto absolute border text-verdict data-lit:ring-1 data-lit:ring-verdict ${
        isGap
          ? "rounded-lg border-verdict bg-surface px-2 py-1 text-left"
          : "flex items-center gap-1 rounded-full bg-surface px-2 text-xs font-medium"
      } ${verdict === "intact" ? "border-line" : "border-verdict"}`}
    >
      {isGap ? (
        <GapValues gap={gap} />
      ) : (
        <>
          {verdict !== "intact" && (
            <VerdictGlyph verdict={span.isBlocked ? "elsewhere" : verdict} className="size-3 shrink-0" />
          )}
          <span className={verdict === "intact" ? "truncate text-ink-soft" : "truncate"}>{word}</span>
        </>
      )}
    </button>
  );
}

function wordOf({ verdict, isBlocked, mechanism }: Span): string {
  if (verdict === "intact") return mechanism ?? verdictWords.intact;
  return isBlocked ? "Blocked" : verdictWords[verdict];
}

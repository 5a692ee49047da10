"use client";

import type { Point } from "../../lib/topology/point.ts";
import { measures } from "../../lib/topology/measures.ts";
import { labelHeight } from "../../lib/topology/place-labels.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { Span } from "../../lib/topology/span.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { GapValues } from "./gap-values.tsx";
import { useSelection } from "./selection-context.ts";

/** What is written on a span that is not intact: its verdict in a word, or in the gap the two values that differ. */
export function SpanLabel({ span, at, isPassed }: { span: Span; at: Point; isPassed: boolean }) {
  const { select } = useSelection();
  const { verdict, gap, isBlocked, bridge, kind } = span;
  const word = isBlocked ? "Blocked" : verdictWords[verdict];
  const isGap = gap !== null;
  return (
    <button
      type="button"
      data-verdict={verdict}
      data-passed={isPassed || undefined}
      aria-label={gap === null ? `${bridgeKindTitles[kind]} bridge: ${word}` : undefined}
      onClick={() => select(bridge)}
      style={{
        transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
        height: labelHeight(span) ?? undefined,
        ...(isGap ? { width: measures.gapWidth - 12 } : {}),
      }}
      className={`nodrag nopan pointer-events-auto absolute border border-verdict text-verdict data-passed:ring-2 data-passed:ring-verdict ${
        isGap
          ? "rounded-lg bg-surface px-2 py-1 text-left"
          : "flex items-center gap-1 rounded-full bg-surface px-2 text-xs font-medium"
      }`}
    >
      {isGap ? (
        <GapValues gap={gap} />
      ) : (
        <>
          <VerdictGlyph verdict={verdict} className="size-3" />
          {word}
        </>
      )}
    </button>
  );
}

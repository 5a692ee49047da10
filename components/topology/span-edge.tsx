"use client";

import { EdgeLabelRenderer, type Edge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Way } from "../../lib/topology/layout.ts";
import { toPaths } from "../../lib/topology/span-path.ts";
import type { Span } from "../../lib/topology/span.ts";
import { useSelection } from "./selection-context.ts";
import { SpanLabel } from "./span-label.tsx";
import { BrokenEnds } from "./broken-ends.tsx";
import { SpanStroke } from "./span-stroke.tsx";

export type SpanEdgeData = Edge<{ readonly span: Span; readonly way: Way }, "span">;

/** One span: whole, dashed, doubled, dotted, or in two halves with the differing values between them. */
export const SpanEdge = memo(function SpanEdge({ data }: EdgeProps<SpanEdgeData>) {
  const { bridge, passed } = useSelection();
  if (data === undefined) return null;
  const { span, way } = data;
  const isPassed = passed.has(span.id);
  const isFaint = bridge !== null && !isPassed;
  return (
    <>
      <g
        data-verdict={span.verdict}
        data-span={span.kind}
        data-passed={isPassed || undefined}
        className={isFaint ? "opacity-25" : ""}
      >
        {toPaths(way).map((path) => (
          <SpanStroke key={path} path={path} verdict={span.verdict} isStrong={isPassed} />
        ))}
        {way.opening > 0 && way.label !== null && <BrokenEnds at={way.label} opening={way.opening} />}
      </g>
      {way.label !== null && (
        <EdgeLabelRenderer>
          <SpanLabel span={span} at={way.label} isPassed={isPassed} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});

"use client";

import { EdgeLabelRenderer, type Edge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Way } from "../../lib/topology/way.ts";
import { toPaths } from "../../lib/topology/span-path.ts";
import type { Sizes } from "../../lib/topology/sizes.ts";
import { shownVerdict, type Span } from "../../lib/topology/span.ts";
import { useIsLit } from "./picture-context.ts";
import { SpanLabel } from "./span-label.tsx";
import { BrokenEnds } from "./broken-ends.tsx";
import { SpanStroke } from "./span-stroke.tsx";

export type SpanEdgeData = Edge<{ readonly span: Span; readonly way: Way; readonly sizes: Sizes }, "span">;

/** One span: whole, dashed, doubled, dotted, or in two halves with the differing values between them. */
export const SpanEdge = memo(function SpanEdge({ id, data }: EdgeProps<SpanEdgeData>) {
  const isLit = useIsLit(id);
  if (data === undefined) return null;
  const { span, way, sizes } = data;
  const shown = shownVerdict(span);
  return (
    <>
      <g data-verdict={shown} data-span={span.kind} data-lit={isLit || undefined} className="dimmable">
        {toPaths(way).map((path) => (
          <SpanStroke key={path} path={path} verdict={shown} isStrong={isLit} />
        ))}
        {way.opening > 0 && way.label !== null && <BrokenEnds at={way.label} opening={way.opening} />}
      </g>
      {way.label !== null && way.labelKind !== "none" && (
        <EdgeLabelRenderer>
          <SpanLabel span={span} way={way} at={way.label} sizes={sizes} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});

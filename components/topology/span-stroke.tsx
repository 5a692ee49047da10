import { dashes, strokeWidth } from "../../lib/topology/strokes.ts";
import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";

const handWidth = 18;

/** The line of one verdict, and around it a wider one that cannot be seen, for the pointer. */
export function SpanStroke({ path, verdict, isStrong }: { path: string; verdict: ShownVerdict; isStrong: boolean }) {
  const isDouble = verdict === "at-risk";
  const width = strokeWidth(verdict) + (isStrong ? 1.5 : 0);
  return (
    <>
      <path d={path} className="stroke-transparent" fill="none" strokeWidth={handWidth} />
      <path
        d={path}
        className={isStrong ? "stroke-verdict" : "stroke-verdict-line"}
        fill="none"
        strokeWidth={width}
        strokeLinecap="round"
        strokeDasharray={dashes[verdict]}
      />
      {isDouble && <path d={path} className="stroke-paper" fill="none" strokeWidth={2} />}
    </>
  );
}

import type { Point } from "../../lib/topology/point.ts";
import { gapEnds } from "../../lib/topology/span-path.ts";

/** Where the two halves of a broken span were torn. */
export function BrokenEnds({ at, opening }: { at: Point; opening: number }) {
  const [left, right] = gapEnds(at, opening);
  const path = `${tear(left)} ${tear(right)}`;
  return (
    <path
      d={path}
      className="stroke-verdict"
      fill="none"
      strokeWidth={2}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}

function tear({ x, y }: Point): string {
  return `M ${x - 3} ${y + 8} l 6 -16`;
}

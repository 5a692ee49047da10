import { differenceOf, unmarked, type DiffParts } from "../text/difference.ts";
import { shortenParts } from "../text/shorten.ts";
import { wrapValue } from "../text/wrap-value.ts";
import { measures } from "./measures.ts";
import { valueLength, type Sizes } from "./sizes.ts";
import type { LinkGap } from "./topology.ts";

export interface GapLine {
  /** From the top, beginning with 0. */
  readonly row: number;
  /** What stands before the value, as wide on every line. */
  readonly sign: string;
  readonly parts: DiffParts;
}

type Values = Pick<LinkGap, "expected" | "found">;

/**
 * The two values that should be equal, under each other, as they fit into a gap. Values of which a part differs are cut
 * to that part, so that one sees it in both; others are read by themselves and may take two lines.
 */
export function gapLines({ expected, found }: Values, sizes: Sizes): readonly GapLine[] {
  if (expected === null && found === null) return [];
  const length = valueLength(sizes);
  const { left, right } =
    expected === null || found === null
      ? { left: unmarked(expected ?? ""), right: unmarked(found ?? "nothing found") }
      : differenceOf(expected, found);
  const lines = [...(expected === null ? [] : linesOf("≠ ", left, length)), ...linesOf("  ", right, length)];
  return lines.map((line, row) => ({ ...line, row }));
}

function linesOf(sign: string, parts: DiffParts, length: number): readonly Omit<GapLine, "row">[] {
  if (parts.differing !== "" || parts.after !== "") return [{ sign, parts: shortenParts(parts, length) }];
  return wrapValue(parts.before, length).map((line, at) => ({ sign: at === 0 ? sign : "  ", parts: unmarked(line) }));
}

/** Of what is written in a gap: as much as two values of a line each take, and more where there are more lines. */
export const gapHeight = (values: Values, sizes: Sizes): number =>
  measures.gapHeight + Math.max(0, gapLines(values, sizes).length - 2) * measures.valueHeight;

import { faultOf } from "../../lib/rules/fault-words.ts";
import { gapLines, type GapLine } from "../../lib/topology/gap-lines.ts";
import type { Sizes } from "../../lib/topology/sizes.ts";
import type { LinkGap } from "../../lib/topology/topology.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

interface Props {
  readonly gap: LinkGap;
  readonly sizes: Sizes;
}

/** What is wrong, and under each other the two values that should be equal, as far as there is room. */
export function GapValues({ gap, sizes }: Props) {
  const { rule, expected, found } = gap;
  return (
    <span className="block" title={`expected: ${expected ?? "–"}\nfound: ${found ?? "nothing"}`}>
      <span className="flex gap-1 text-[10.5px] leading-3 font-semibold">
        <VerdictGlyph verdict="broken" className="size-3" />
        <span className="line-clamp-2 min-w-0">{faultOf(rule)}</span>
      </span>
      <span className="sr-only">
        Broken. Expected {expected ?? "a value"}, found {found ?? "nothing"}.
      </span>
      {gapLines(gap, sizes).map((line) => (
        <ValueLine key={line.row} {...line} />
      ))}
    </span>
  );
}

function ValueLine({ sign, parts: { before, differing, after } }: GapLine) {
  return (
    <span
      aria-hidden="true"
      className="block overflow-hidden font-mono text-[10.5px] leading-4 whitespace-pre text-ink"
    >
      {sign}
      {before}
      {differing !== "" && <mark>{differing}</mark>}
      {after}
    </span>
  );
}

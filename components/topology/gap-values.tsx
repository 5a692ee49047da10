import type { LinkGap } from "../../lib/topology/topology.ts";
import { differenceOf, unmarked, type DiffParts } from "../../lib/text/difference.ts";
import { shortenParts } from "../../lib/text/shorten.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

const valueLength = 22;

/** The rule that is broken, and under each other the two values that should be equal, cut to where they differ. */
export function GapValues({ gap: { rule, expected, found } }: { gap: LinkGap }) {
  const parts =
    expected === null || found === null
      ? { left: unmarked(expected ?? ""), right: unmarked(found ?? "nothing found") }
      : differenceOf(expected, found);
  return (
    <span className="block" title={`expected: ${expected ?? "–"}\nfound: ${found ?? "nothing"}`}>
      <span className="flex gap-1 text-[10.5px] leading-3 font-semibold">
        <VerdictGlyph verdict="broken" className="size-3" />
        <span className="line-clamp-2 min-w-0">{rule}</span>
      </span>
      <span className="sr-only">
        Broken. Expected {expected ?? "a value"}, found {found ?? "nothing"}.
      </span>
      {expected !== null && <ShortValue sign="≠" parts={parts.left} />}
      {(expected !== null || found !== null) && <ShortValue sign=" " parts={parts.right} />}
    </span>
  );
}

function ShortValue({ sign, parts }: { sign: string; parts: DiffParts }) {
  const { before, differing, after } = shortenParts(parts, valueLength);
  return (
    <span
      aria-hidden="true"
      className="block overflow-hidden font-mono text-[10.5px] leading-4 whitespace-pre text-ink"
    >
      {sign.padEnd(2)}
      {before}
      {differing !== "" && <mark>{differing}</mark>}
      {after}
    </span>
  );
}

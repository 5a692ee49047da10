import type { LinkGap } from "../../lib/topology/topology.ts";
import { faultOf } from "../../lib/rules/fault-words.ts";
import { differenceOf, unmarked, type DiffParts } from "../../lib/text/difference.ts";
import { shortenParts } from "../../lib/text/shorten.ts";
import { pictureWords } from "../words/picture.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

interface Props {
  readonly gap: LinkGap;
  /** How many characters of a value there is room for. */
  readonly length: number;
}

/** What is wrong, and under each other the two values that should be equal, cut to where they differ. */
export function GapValues({ gap: { rule, expected, found }, length }: Props) {
  const parts =
    expected === null || found === null
      ? { left: unmarked(expected ?? ""), right: unmarked(found ?? pictureWords.nothingFound) }
      : differenceOf(expected, found);
  return (
    <span className="block" title={`expected: ${expected ?? "–"}\nfound: ${found ?? "nothing"}`}>
      <span className="flex gap-1 text-[10.5px] leading-3 font-semibold">
        <VerdictGlyph verdict="broken" className="size-3" />
        <span className="line-clamp-2 min-w-0">{faultOf(rule)}</span>
      </span>
      <span className="sr-only">
        Broken. Expected {expected ?? "a value"}, found {found ?? "nothing"}.
      </span>
      {expected !== null && <ShortValue sign="≠" parts={parts.left} length={length} />}
      {(expected !== null || found !== null) && <ShortValue sign=" " parts={parts.right} length={length} />}
    </span>
  );
}

function ShortValue({ sign, parts, length }: { sign: string; parts: DiffParts; length: number }) {
  const { before, differing, after } = shortenParts(parts, length);
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

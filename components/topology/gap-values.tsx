import type { LinkGap } from "../../lib/topology/topology.ts";
import { differenceOf, type DiffParts } from "../../lib/text/difference.ts";
import { shortenMiddle, shortenParts } from "../../lib/text/shorten.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

const valueLength = 22;

/** The rule that is broken, and under each other the two values that should be equal, cut to where they differ. */
export function GapValues({ gap: { rule, expected, found } }: { gap: LinkGap }) {
  const parts =
    expected === null || found === null
      ? unmarked(expected ?? "", found ?? "nothing found")
      : differenceOf(expected, found);
  return (
    <span className="block" title={`expected: ${expected ?? "–"}\nfound: ${found ?? "nothing"}`}>
      <span className="flex items-center gap-1 text-[11px] leading-4 font-semibold">
        <VerdictGlyph verdict="broken" className="size-3" />
        <span className="truncate">{rule}</span>
      </span>
      <span className="sr-only">
        Broken. Expected {expected ?? "a value"}, found {found ?? "nothing"}.
      </span>
      {expected !== null && <ShortValue sign="≠" parts={parts.left} />}
      {(expected !== null || found !== null) && <ShortValue sign=" " parts={parts.right} />}
    </span>
  );
}

function unmarked(left: string, right: string): { readonly left: DiffParts; readonly right: DiffParts } {
  const plain = (text: string) => ({ before: shortenMiddle(text, valueLength), differing: "", after: "" });
  return { left: plain(left), right: plain(right) };
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

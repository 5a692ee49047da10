import type { Verdict } from "../../lib/bridges/verdict.ts";
import { VerdictGlyph } from "./verdict-glyph.tsx";
import { verdictWords } from "./verdict-words.ts";

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return (
    <span
      data-verdict={verdict}
      className="inline-flex items-center gap-1.5 rounded-full bg-verdict-soft py-0.5 pr-2.5 pl-2 text-sm font-medium whitespace-nowrap text-verdict"
    >
      <VerdictGlyph verdict={verdict} className="size-3.5" />
      {verdictWords[verdict]}
    </span>
  );
}

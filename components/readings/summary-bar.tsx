import { verdictsWorstFirst, type Verdict } from "../../lib/bridges/verdict.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";

interface Props {
  readonly summary: Readonly<Record<Verdict, number>>;
  /** How many of the broken ones only wait for another bridge. */
  readonly blocked: number;
}

/** How many bridges there are of each verdict, worst first; those that only wait for a broken one apart. */
export function SummaryBar({ summary, blocked }: Props) {
  return (
    <ul aria-label="Bridges by verdict" className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {verdictsWorstFirst.map((verdict) => (
        <li key={verdict} data-verdict={verdict} title={verdictMeanings[verdict]} className="flex items-center gap-1.5">
          <VerdictGlyph verdict={verdict} />
          <span className={summary[verdict] === 0 ? "text-ink-soft" : "font-semibold text-verdict"}>
            {verdict === "broken" ? summary.broken - blocked : summary[verdict]} {verdictWords[verdict].toLowerCase()}
          </span>
          {verdict === "broken" && blocked > 0 && (
            <span data-verdict="elsewhere" className="flex items-center gap-1.5 pl-3 text-ink-soft">
              <VerdictGlyph verdict="elsewhere" />
              {blocked} blocked by them
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { standingsWorstFirst, totalOf, type Tally } from "../../lib/board/tally.ts";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { boardWords, standingWords } from "../words/board.ts";
import { digits } from "../../lib/text/digits.ts";

/** How many bridges stand how, worst first; what there is none of is left out. */
export function TallyList({ tally }: { tally: Tally }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-sm font-normal tabular-nums">
      <span className="sr-only">{boardWords.bridgesIn(totalOf(tally))}: </span>
      {standingsWorstFirst
        .filter((standing) => tally[standing] > 0)
        .map((standing) => (
          <span key={standing} title={standingWords[standing]} className="flex items-center gap-1">
            <StandingGlyph standing={standing} className="size-3.5" />
            {digits(tally[standing])}
            <span className="sr-only"> {standingWords[standing].toLowerCase()}, </span>
          </span>
        ))}
    </span>
  );
}

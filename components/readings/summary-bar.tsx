import { shapeOf, standingsWorstFirst, type Tally } from "../../lib/board/tally.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { standingMeanings, standingWords, tallyWords } from "../words/board.ts";

/** How many bridges stand how, worst first, in words: what there is none of is left out. */
export function SummaryBar({ tally }: { tally: Tally }) {
  return (
    <ul
      aria-label={tallyWords.title}
      className="flex flex-wrap gap-x-4 gap-y-1 text-sm max-sm:order-1 max-sm:basis-full sm:gap-x-5"
    >
      {standingsWorstFirst
        .filter((standing) => tally[standing] > 0)
        .map((standing) => (
          <li
            key={standing}
            data-verdict={shapeOf(standing)}
            title={standingMeanings[standing]}
            className="flex items-center gap-1.5 font-semibold whitespace-nowrap text-verdict tabular-nums"
          >
            <VerdictGlyph verdict={shapeOf(standing)} />
            {tally[standing]} {standingWords[standing].toLowerCase()}
          </li>
        ))}
    </ul>
  );
}

import { standingsWorstFirst } from "../../lib/board/tally.ts";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { boardWords, standingMeanings, standingWords } from "../words/board.ts";

export function BoardLegend() {
  return (
    <ul aria-label={boardWords.legend} className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
      {standingsWorstFirst.map((standing) => (
        <li key={standing} title={standingMeanings[standing]} className="flex items-center gap-1.5">
          <StandingGlyph standing={standing} />
          {standingWords[standing].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

import type { Standing } from "../../lib/board/tally.ts";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { standingMeanings, standingWords } from "../words/board.ts";

/** How a bridge stands. One that waits for another is no alarm of its own. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <span
      title={standingMeanings[standing]}
      className="inline-flex items-center gap-1.5 rounded-full bg-verdict-soft py-0.5 pr-2.5 pl-2 text-sm font-medium whitespace-nowrap text-verdict"
    >
      <StandingGlyph standing={standing} className="size-3.5" />
      {standingWords[standing]}
    </span>
  );
}
